/** What `import.run` understands, by the name of the tool that wrote it, as people know it. */
export const importKinds = {
  'topic-page': 'Topic page',
  scoopit: 'Scoop.it',
  feed: 'Feed',
  addresses: 'Addresses',
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
} as const

/** A kind of file or page; one tool may write several forms of it. */
export type ImportKind = keyof typeof importKinds

/** Every kind, in the order above. */
export const importKindNames = Object.keys(importKinds) as [ImportKind, ...ImportKind[]]
