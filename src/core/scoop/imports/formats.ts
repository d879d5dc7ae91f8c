import type { ImportKind } from '../import-kinds.ts'
import { addresses, onetab } from './address-lists.ts'
import { broadsheetCsv } from './broadsheet-csv.ts'
import { broadsheetJson } from './broadsheet-json.ts'
import { curatedJson } from './curated-json.ts'
import { feed } from './feed.ts'
import type { ImportFile, ImportFormat } from './import-item.ts'
import { instapaperCsv } from './instapaper-csv.ts'
import { karakeepJson } from './karakeep-json.ts'
import { linkwardenJson } from './linkwarden-json.ts'
import { matterCsv } from './matter-csv.ts'
import { mymindCsv } from './mymind-csv.ts'
import { netscapeBookmarks } from './netscape-bookmarks.ts'
import { omnivore } from './omnivore.ts'
import { opml } from './opml.ts'
import { pinboardJson } from './pinboard-json.ts'
import { pocketCsv, pocketHtml } from './pocket.ts'
import { raindropCsv } from './raindrop-csv.ts'
import { readwiseHighlights } from './readwise-highlights.ts'
import { readerCsv } from './reader-csv.ts'
import { scoopitCsv } from './scoopit-csv.ts'
import { scoopitJson } from './scoopit-json.ts'
import { scoopitPage } from './scoopit-page.ts'
import { topicPage } from './topic-page.ts'
import { wallabagCsv, wallabagJson } from './wallabag.ts'

/** Every form of file, the surest marks first: a text that nobody wrote as a file comes last. */
export const importFormats: readonly ImportFormat[] = [
  feed,
  opml,
  broadsheetJson,
  omnivore,
  curatedJson,
  karakeepJson,
  linkwardenJson,
  wallabagJson,
  pinboardJson,
  scoopitJson,
  netscapeBookmarks,
  pocketHtml,
  scoopitPage,
  broadsheetCsv,
  pocketCsv,
  raindropCsv,
  instapaperCsv,
  readerCsv,
  readwiseHighlights,
  matterCsv,
  mymindCsv,
  scoopitCsv,
  wallabagCsv,
  onetab,
  addresses,
  topicPage,
]

/** The form of a file; of one kind only when that is known. Null for none. */
export function formatOf(file: ImportFile, kind: ImportKind | null): ImportFormat | null {
  return importFormats.find(format => (kind === null || format.kind === kind) && format.looksRight(file)) ?? null
}
