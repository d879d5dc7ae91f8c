import type { ImportKind } from '../../../core/scoop/import-kinds.ts'

/** What each kind of import is called where people choose one. */
export const importKindNames: Readonly<Record<ImportKind, string>> = {
  'topic-page': 'Topic page (text)',
  scoopit: 'Scoop.it (saved page, API or CSV)',
  feed: 'Feed',
  addresses: 'List of addresses',
  bookmarks: 'Bookmarks',
  pocket: 'Pocket',
  raindrop: 'Raindrop',
  instapaper: 'Instapaper',
  omnivore: 'Omnivore',
  wallabag: 'wallabag',
  reader: 'Readwise Reader',
  karakeep: 'Karakeep',
  linkwarden: 'Linkwarden',
  matter: 'Matter',
  pinboard: 'Pinboard',
  mymind: 'mymind',
  onetab: 'OneTab',
  curated: 'Curated',
  opml: 'OPML',
  broadsheet: 'Broadsheet',
}
