import { formatOf } from '../../src/core/scoop/imports/formats.ts'
import type { ImportFile, ParsedImport } from '../../src/core/scoop/imports/import-item.ts'
import { fixture } from './fixture.ts'

/** A file of `tests/fixtures/imports` as an import reads it. */
export function importFile(name: string): ImportFile {
  return { name, text: fixture(`imports/${name}`), url: null }
}

/** Every form of file that an import knows, by a fixture of it. */
export const importFixtures = [
  'curated-issue-12.json',
  'firefox-bookmarks.html',
  'instapaper-old.csv',
  'instapaper.csv',
  'karakeep.json',
  'linkwarden.json',
  'matter.csv',
  'mymind.csv',
  'omnivore/metadata_0_to_1.json',
  'onetab.txt',
  'pinboard.json',
  'pocket.csv',
  'raindrop.csv',
  'reader.csv',
  'readwise-highlights.csv',
  'ril_export.html',
  'scoopit-extractor.csv',
  'scoopit-page.html',
  'scoopit-topic.json',
  'scoopit-topic.rss',
  'shaarli.html',
  'wallabag.csv',
  'wallabag.json',
] as const

/** What a file is found to be, and what is read of it. */
export function read(file: ImportFile, beside: readonly ImportFile[] = []): ParsedImport & { readonly kind: string | undefined } {
  const format = formatOf(file, null)
  return { kind: format?.kind, ...(format?.read(file, beside) ?? { name: null, topics: [], items: [], failed: [] }) }
}
