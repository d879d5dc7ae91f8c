import { deflateSync } from 'node:zlib'
import { assert, asyncProperty, constantFrom, nat, string, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pdfTitles } from '../../../src/node/documents/pdf-title.ts'

const titleOf = (pdf: string) => pdfTitles().title(Buffer.from(pdf, 'latin1'))

/** A PDF whose information dictionary is object 3, written plainly. */
const withInfo = (title: string, more = '') =>
  `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n3 0 obj\n<< /Producer (Quay) /Title ${title} >>\nendobj\n${more}trailer\n<< /Root 1 0 R /Info 3 0 R >>\n%%EOF`

/** As PDF 1.5 packs it: object 3 in a stream, and the trailer in another. */
function packed(title: string): string {
  const first = '3 0 4 40 '
  const objects = `${first}${`<< /Title ${title} >>`.padEnd(40)}<< /Type /Pages >>`
  const stream = deflateSync(Buffer.from(objects, 'latin1')).toString('latin1')
  return `%PDF-1.5\n7 0 obj\n<< /Type /ObjStm /N 2 /First ${first.length} /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream\nendobj\n8 0 obj\n<< /Type /XRef /Root 1 0 R /Info 3 0 R >>\nstream\n\nendstream\n%%EOF`
}

const xmp = (title: string) =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description><dc:title><rdf:Alt>${title}</rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`

describe('the title of a PDF', () => {
  it.each([
    ['plain', '(Tide tables 2026)', 'Tide tables 2026'],
    ['with parentheses and escapes', '(Tides \\(spring\\) \\101nd (neap)\\\n)', 'Tides (spring) And (neap)'],
    ['in hexadecimal', '<54 69 64 65>', 'Tide'],
    ['in UTF-16', '<FEFF00530075006E006E00F8>', 'Sunnø'],
    ['in UTF-8', '(\u00EF\u00BB\u00BFSunn\u00C3\u00B8)', 'Sunnø'],
    ['in PDFDocEncoding', '(\u008DTides\u008E \u0084 1 \u00A0)', '“Tides” — 1 €'],
    ['after the name of the program', '(Microsoft Word - tide-tables.docx)', 'tide-tables'],
    ['for nothing', '(untitled)', ''],
  ])('%s', async (_how, written, title) => expect(await titleOf(withInfo(written))).toBe(title))

  it('is read from a packed object', async () => expect(await titleOf(packed('(Tide tables)'))).toBe('Tide tables'))

  it('is read where the dictionary only points to it', async () =>
    expect(await titleOf(withInfo('5 0 R', '5 0 obj\n(Far away)\nendobj\n'))).toBe('Far away'))

  it('is the metadata’s before the dictionary’s', async () => {
    const pdf = withInfo('(Old)', xmp('<rdf:li xml:lang="nb">Gammel</rdf:li><rdf:li xml:lang="x-default">Fish &amp; chips</rdf:li>'))
    expect(await titleOf(pdf)).toBe('Fish & chips')
  })

  it('is the last that was saved', async () =>
    expect(await titleOf(`${withInfo('(Old)')}\n3 0 obj\n<< /Title (New) >>\nendobj\ntrailer\n<< /Info 3 0 R >>`)).toBe('New'))

  it('is unknown where it is encrypted', async () =>
    expect(await titleOf(withInfo('(\u0093x)', 'trailer << /Encrypt 9 0 R >>\n'))).toBe(''))

  it('of a broken file is a short line or nothing, whatever was broken', async () => {
    const whole = [withInfo('(Tide \\(tables\\))'), packed('(Tide tables)'), withInfo('<FEFF0053>', xmp('<rdf:li>Tides</rdf:li>'))]
    const broken = tuple(constantFrom(...whole), nat(800), nat(60), string({ maxLength: 20 })).map(
      ([pdf, at, gone, put]) => pdf.slice(0, at) + put.repeat(3) + pdf.slice(at + gone),
    )
    await assert(
      asyncProperty(broken, async pdf => {
        const title = await titleOf(pdf)
        expect(title.length).toBeLessThanOrEqual(300)
        expect(title).not.toMatch(/\p{Cc}/u)
      }),
      { numRuns: 2_000 },
    )
  })
})
