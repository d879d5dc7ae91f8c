import type { ImportFormat, ImportItem, ParsedImport } from './import-item.ts'
import { collectItems } from './collect-items.ts'
import { newItem } from './new-item.ts'
import { readDate } from './read-date.ts'
import { jsonOrNothing, listOf, namesIn } from './read-json.ts'
import { lineCounter, readMarkup } from '../read-markup.ts'

/** Browsers, Shaarli, Pinboard, Delicious and most others: folders and `TAGS` become tags, `<DD>` the note. */
export const netscapeBookmarks: ImportFormat = {
  kind: 'bookmarks',
  looksRight: ({ text }) => {
    const start = text.slice(0, 8_192)
    return /<!doctype\s+netscape-bookmark-file/i.test(start) || (/<dl\b/i.test(start) && /<dt>\s*<(?:a|h3)\b/i.test(start))
  },
  read: ({ text }) => readBookmarks(text),
}

interface Mark {
  readonly attributes: ReadonlyMap<string, string>
  readonly folders: readonly string[]
  readonly line: number
  title: string
  note: string
}

/** Reads a bookmark file as browsers write it; what has no address of the web (`javascript:`, `place:`) is a failure. */
export function readBookmarks(text: string): ParsedImport {
  const { title, marks } = bookmarksIn(text)
  const rows = marks.map(mark => ({ line: mark.line, text: `${mark.title} ${mark.attributes.get('href') ?? ''}`, mark }))
  return { name: title.trim() || null, topics: [], ...collectItems(rows, ({ mark }) => itemOf(mark)) }
}

function itemOf({ attributes, folders, title, note }: Mark) {
  const value = (name: string) => attributes.get(name)?.trim() ?? ''
  return newItem('bookmarks', {
    url: value('href') || 'an empty address',
    title,
    note,
    tags: [...folders, ...(value('data-tags') === '' ? value('tags').split(',') : namesIn(listOf(jsonOrNothing(value('data-tags')))))],
    addedAt: readDate(value('add_date')) ?? readDate(value('time_added')),
    image: value('image') || value('data-cover') || null,
    state: stateOf(value('data-state'), value('toread')),
    starred: value('data-important') === 'true',
    isPrivate: value('private') === '1',
  })
}

/** Our own exports say it; Pinboard's mark what is still to be read. */
function stateOf(state: string, toRead: string): ImportItem['state'] {
  if (state === 'kept' || state === 'archived') return state
  return toRead === '0' ? 'kept' : 'new'
}

// Folders that were never closed must not make the tags of every later bookmark longer and longer.
const deepest = 20

type Place = 'between' | 'title' | 'folder' | 'mark' | 'note'

function bookmarksIn(text: string): { readonly title: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = []
  const folders: (string | null)[] = []
  let place: Place = 'between'
  let title = ''
  // A folder's name once its heading is read, until its list begins; null for one that is no subject.
  let folder: string | null = null
  let folderOpen = false
  const lineAt = lineCounter(text)
  readMarkup(text, 'html', {
    open(name, attributes, at) {
      if (name === 'h1') place = 'title'
      else if (name === 'h3') {
        place = 'folder'
        folderOpen = true
        folder = isRoot(attributes) ? null : ''
      } else if (name === 'dl') {
        place = 'between'
        folders.push(folder !== null && rootNames.test(folder.trim()) && folders.every(outer => outer === null) ? null : folder)
        folder = null
        folderOpen = false
      } else if (name === 'a' && place !== 'note') {
        place = 'mark'
        marks.push({
          attributes,
          folders: folders.slice(0, deepest).flatMap(name => name?.trim() || []),
          line: lineAt(at),
          title: '',
          note: '',
        })
      } else if (name === 'dd') place = 'note'
      else if (name === 'dt' || name === 'hr') place = 'between'
      else if (name === 'br' && place === 'note') addNote(marks.at(-1), '\n')
    },
    close(name) {
      if (name === 'dl') folders.pop()
      if (name === 'dl' || ((name === 'a' || name === 'h1' || name === 'h3') && place !== 'note')) place = 'between'
    },
    text(words) {
      if (place === 'title') title += words
      else if (place === 'folder') folder = folder === null ? null : folder + words
      else if (place === 'mark') addTitle(marks.at(-1), words)
      // A folder has a note, too; it says nothing about the bookmark before it.
      else if (place === 'note' && !folderOpen) addNote(marks.at(-1), words)
    },
  })
  return { title: /^bookmarks(?: menu)?$/i.test(title.trim()) ? '' : title, marks }
}

function addTitle(mark: Mark | undefined, words: string): void {
  if (mark) mark.title += words
}

function addNote(mark: Mark | undefined, words: string): void {
  if (mark) mark.note += words
}

// How browsers call their own folders, of which not all say so in an attribute.
const rootNames =
  /^(?:bookmarks?(?: bar| toolbar| menu)?|(?:other|mobile|imported) bookmarks|favou?rites(?: bar)?|lesezeichen(?:leiste|-symbolleiste|-menü)?|weitere lesezeichen|favoriten(?:leiste)?|barre (?:de favoris|personnelle)|autres favoris|barra de marcadores|otros marcadores)$/i

/** The bar and the catch-all of a browser are no subjects. */
function isRoot(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get('personal_toolbar_folder') === 'true' || attributes.get('unfiled_bookmarks_folder') === 'true'
}
