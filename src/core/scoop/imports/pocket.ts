import { collectItems } from './collect-items.ts'
import type { ImportFormat } from './import-item.ts'
import { newItem } from './new-item.ts'
import { hasColumns, readCsvRows } from './read-csv-rows.ts'
import { readDate } from './read-date.ts'
import { lineCounter, readMarkup } from '../read-markup.ts'

/** `title,url,time_added,tags,status`, as Pocket wrote it last; tags are apart by `|`. */
export const pocketCsv: ImportFormat = {
  kind: 'pocket',
  looksRight: ({ text }) => hasColumns(text, 'url', 'time_added', 'status'),
  read: ({ text }) => ({
    name: null,
    topics: [],
    ...collectItems(readCsvRows(text), ({ cell }) =>
      newItem('pocket', {
        url: cell('url'),
        title: cell('title'),
        tags: cell('tags').split('|'),
        addedAt: readDate(cell('time_added')),
        state: cell('status').toLowerCase() === 'archive' ? 'archived' : 'new',
      }),
    ),
  }),
}

interface PocketLink {
  readonly attributes: ReadonlyMap<string, string>
  readonly archived: boolean
  readonly line: number
  title: string
}

/** `ril_export.html`: a heading “Unread”, then “Read Archive”; tags are apart by commas. */
export const pocketHtml: ImportFormat = {
  kind: 'pocket',
  looksRight: ({ text }) =>
    /<title>\s*Pocket Export/i.test(text.slice(0, 2_048)) || /<a\b[^<>]{0,4000}\btime_added\s*=/i.test(text.slice(0, 16_384)),
  read: ({ text }) => ({
    name: null,
    topics: [],
    ...collectItems(
      linksIn(text).map(link => ({ line: link.line, text: `${link.title} ${link.attributes.get('href') ?? ''}`, link })),
      ({ link: { attributes, archived, title } }) =>
        newItem('pocket', {
          url: attributes.get('href') || 'an empty address',
          title,
          tags: (attributes.get('tags') ?? '').split(','),
          addedAt: readDate(attributes.get('time_added') ?? ''),
          state: archived ? 'archived' : 'new',
        }),
    ),
  }),
}

function linksIn(text: string): readonly PocketLink[] {
  const links: PocketLink[] = []
  const lineAt = lineCounter(text)
  let heading = ''
  let inside: 'heading' | 'link' | null = null
  readMarkup(text, 'html', {
    open(name, attributes, at) {
      if (name === 'h1') {
        inside = 'heading'
        heading = ''
      } else if (name === 'a') {
        inside = 'link'
        links.push({ attributes, archived: /archive/i.test(heading), line: lineAt(at), title: '' })
      }
    },
    close() {
      inside = null
    },
    text(words) {
      const link = links.at(-1)
      if (inside === 'heading') heading += words
      else if (inside === 'link' && link) link.title += words
    },
  })
  return links
}
