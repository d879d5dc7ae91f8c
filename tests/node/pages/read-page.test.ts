import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { pageReader } from '../../../src/node/pages/read-page.ts'

const title = 'Søndagstur på fjorden – 40 kr'
const read = async (bytes: Uint8Array, charset: string | null) =>
  (await pageReader().read({ bytes, charset, url: 'https://fjord.example/tur' })).title
const page = (declared: string) =>
  `<html><head>${declared}<title>${title}</title></head><body><p>Båten går klokka ti fra brygga, og alle er velkomne om bord.</p></body></html>`

describe('a page’s encoding', () => {
  it.each([
    ['the server', 'windows-1252', '', 'windows-1252'],
    ['a meta tag', 'windows-1252', '<meta charset="windows-1252">', null],
    [
      'an older meta tag, by the name browsers widen',
      'windows-1252',
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
      null,
    ],
    ['its bytes alone', 'utf-8', '', null],
    ['its bytes, where the server is wrong', 'utf-8', '', 'iso-8859-1'],
    ['a guess, where the server promises UTF-8', 'windows-1252', '', 'utf-8'],
    ['a guess, where nobody says', 'windows-1252', '', null],
    ['the server before the page', 'windows-1252', '<meta charset="shift_jis">', 'windows-1252'],
    ['a meta tag far down', 'windows-1252', `<script>${'/* tide */'.repeat(300)}</script><meta charset="windows-1252">`, null],
    ['a meta tag that is no comment', 'windows-1252', '<!-- <meta charset="koi8-r"> --><meta charset="windows-1252">', null],
    ['a guess, where the name is unknown', 'utf-8', '<meta charset="harbour-8">', 'nonsense'],
  ])('is told by %s', async (_by, encoding, declared, charset) => {
    expect(await read(iconv.encode(page(declared), encoding), charset)).toBe(title)
  })

  it.each([['utf-16le'], ['utf-16be'], ['utf-8']])('is told by the byte order mark of %s, whatever else is said', async encoding => {
    expect(await read(iconv.encode(page('<meta charset="latin1">'), encoding, { addBOM: true }), 'windows-1251')).toBe(title)
  })

  it.each([
    ['shift_jis', '港の週刊新聞'],
    ['gb2312', '港口周报'],
    ['euc-kr', '항구 주간지'],
    ['windows-1251', 'Портовый еженедельник'],
    ['koi8-r', 'Портовый еженедельник'],
    ['gb18030', '港口周报𠀀'],
    ['big5', '港口週報'],
    ['euc-jp', '港の週刊新聞'],
  ])('may be %s', async (encoding, heading) => {
    expect(await read(iconv.encode(`<html><head><title>${heading}</title></head></html>`, encoding), encoding)).toBe(heading)
  })
})

describe('a page whose declaration is wrong', () => {
  it.each(['gb2312', 'shift_jis', 'euc-kr', 'koi8-r'])('as %s is read as the UTF-8 that it is', async declared => {
    const heading = '港口周报 Портовый еженедельник'
    const html = `<html><head><meta charset="${declared}"><title>${heading}</title></head></html>`
    expect(await read(Buffer.from(html), null)).toBe(heading)
  })

  it('is read as ISO-2022-JP, whose bytes are all ASCII, when it says so', async () => {
    const bytes = Buffer.from('<meta charset="iso-2022-jp"><title>\u001B$B9A\u001B(B</title>', 'latin1')
    expect(await read(bytes, null)).toBe('港')
  })
})

describe('a page that takes too long', () => {
  const long = `<html><head><title>Tide tables for a thousand years</title></head><body>${'<p>High at six, low at noon.</p>'.repeat(30_000)}</body></html>`
  const fetched = { bytes: Buffer.from(long), charset: 'utf-8', url: 'https://tides.example/all', mediaType: 'text/html', isPrivate: false }

  it('keeps what there is, and holds nobody up', async () => {
    const hurried = pageReader({ patience: 1, idle: 1000, memory: 400 })
    expect(await hurried.read(fetched)).toMatchObject({ siteName: 'tides.example', text: '', content: '' })
  })

  it('does not keep the next page from being read', async () => {
    const reader = pageReader({ patience: 5000, idle: 1, memory: 30 })
    await reader.read({ ...fetched, bytes: Buffer.alloc(7_000_000, '<b>x</b>') })
    expect((await pageReader().read(fetched)).text).toContain('High at six')
    expect((await reader.read({ ...fetched, bytes: Buffer.from(page('')) })).title).toBe(title)
  })

  it('is refused with a Problem when it is too large', async () => {
    await expect(pageReader().read({ ...fetched, bytes: Buffer.alloc(9_000_000, 'x') })).rejects.toMatchObject({ code: 'page-too-large' })
  })
})
