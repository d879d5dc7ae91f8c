import { Problem } from '../../core/base/problem.ts'
import type { Sheet } from '../../core/subscribers/import/people-file.ts'
import { readZipInSlices } from '../archives/read-zip.ts'
import { numberFormats } from './number-formats.ts'
import { readSheet } from './read-sheet.ts'
import { sharedStrings } from './shared-strings.ts'
import { eachElement } from './xml-parts.ts'

/**
 * The sheets of an Excel workbook (ECMA-376 SpreadsheetML) as text, in the workbook's order: what each cell shows where that can
 * be told, dates in ISO 8601. Formulas count by their last results. Throws file-not-understood, and what `readZip` throws.
 */
export async function readWorkbook(name: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  const entries = await readZipInSlices(name, bytes, entry => /^xl\/.*\.(?:xml|rels)$/i.test(entry))
  const parts = new Map(entries.map(entry => [entry.name.toLowerCase(), entry.bytes]))
  const part = (path: string): Uint8Array | undefined => parts.get(path.toLowerCase())
  const book = part('xl/workbook.xml')
  if (!book) throw new Problem('file-not-understood', `${name} is no Excel workbook.`, 'Save it as .xlsx or as CSV and import that.')
  const { named, since1904 } = await readBook(book)
  const targets = await readTargets(part('xl/_rels/workbook.xml.rels'))
  const known = {
    strings: await sharedStrings(part('xl/sharedStrings.xml')),
    formats: await numberFormats(part('xl/styles.xml')),
    since1904,
  }
  const sheets: Sheet[] = []
  for (const { title, relation } of named) {
    const xml = part(pathOf(targets.get(relation) ?? ''))
    if (xml) sheets.push({ name: title, rows: await readSheet(xml, known) })
  }
  return sheets
}

interface Book {
  readonly named: readonly { readonly title: string; readonly relation: string }[]
  readonly since1904: boolean
}

async function readBook(xml: Uint8Array): Promise<Book> {
  const named: { title: string; relation: string }[] = []
  let since1904 = false
  await eachElement(xml, (name, attributes) => {
    if (name === 'sheet') named.push({ title: attributes['name'] ?? '', relation: attributes['r:id'] ?? attributes['id'] ?? '' })
    if (name === 'workbookPr') since1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
  })
  return { named, since1904 }
}

async function readTargets(xml: Uint8Array | undefined): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  if (xml)
    await eachElement(xml, (name, attributes) => {
      if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '')
    })
  return targets
}

/** Targets lie beside the workbook, or begin at the root of the archive. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}
