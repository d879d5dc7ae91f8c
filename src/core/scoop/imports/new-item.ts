import { Problem } from '../../base/problem.ts'
import { oneLine, shorten } from '../../base/text.ts'
import { type ImportKind, importKinds } from '../import-kinds.ts'
import { requireWebAddress } from '../require-web-address.ts'
import { webAddress } from '../../base/safe-address.ts'
import type { ImportItem } from './import-item.ts'

// What people can still read and edit; a file may hold anything.
const longestLine = 500
const mostTags = 100

/** What a format found of one entry; all else is empty. `id` is what the tool itself calls it. */
export type FoundItem = Partial<Omit<ImportItem, 'source'>> & { readonly id?: string }

const nothing = {
  url: null,
  givenUrl: null,
  canonicalUrl: null,
  title: '',
  byline: '',
  siteName: '',
  publishedAt: null,
  addedAt: null,
  scoopedBy: '',
  topic: null,
  image: null,
  picture: null,
  excerpt: '',
  note: '',
  notes: '',
  highlights: [],
  tags: [],
  comments: [],
  language: null,
  body: '',
  wordCount: null,
  capture: null,
  state: 'new',
  starred: false,
  isPrivate: false,
  line: null,
} as const satisfies Omit<ImportItem, 'source'>

/** An item with its fields tidied, known again by its id or address. Throws address-refused, and bad-input for what says nothing. */
export function newItem(kind: ImportKind, { id = '', ...found }: FoundItem): ImportItem {
  const written = found.url?.trim() ?? ''
  const title = shorten(found.title ?? '', longestLine)
  if (written === '' && title === '' && !found.body && !found.note)
    throw new Problem('bad-input', 'It has neither an address nor words.', 'Give it an address, then import it again.')
  const url = written === '' ? null : asWritten(written)
  return {
    ...nothing,
    ...found,
    url,
    title,
    byline: shorten(found.byline ?? '', longestLine),
    siteName: shorten(found.siteName ?? '', longestLine),
    image: webAddress(found.image, url),
    excerpt: found.excerpt?.trim() ?? '',
    note: found.note?.trim() ?? '',
    tags: (found.tags ?? [])
      .map(tag => shorten(oneLine(tag), longestLine))
      .filter(tag => tag !== '')
      .slice(0, mostTags),
    source: { kind: 'import', name: importKinds[kind], key: `${kind}:${id.trim() || written || `${title}|${found.addedAt ?? ''}`}` },
  }
}

/** A whole address stays letter for letter; one that a browser would mend is mended. */
function asWritten(address: string): string {
  const mended = requireWebAddress(address)
  return /^https?:\/\/[^\s<>"]+$/i.test(address) ? address : mended
}
