import { webAddressesIn } from '../../../core/base/web-addresses.ts'

/** What was dropped on the window: files, links with the names they had, or other text. */
export interface DropContents {
  readonly files: () => Promise<readonly File[]>
  readonly links: readonly { readonly url: string; readonly title: string }[]
  readonly text: string
}

// A folder of more is a disk and no reading list.
const mostFiles = 2_000

/** Reads a drop at once, as browsers forget it when the event is over; only the files of folders are looked for later. */
export function dropContents(data: DataTransfer): DropContents {
  const entries = [...data.items].filter(({ kind }) => kind === 'file').map(item => item.webkitGetAsEntry())
  const given = [...data.files]
  return {
    files: async () => (entries.some(entry => entry?.isDirectory) ? filesUnder(entries.filter(entry => entry !== null)) : given),
    links: given.length > 0 ? [] : linksIn(data),
    text: data.getData('text/plain'),
  }
}

/** What a drag promises before it is let go, as only the kinds of its contents are known. */
export function promiseOf(types: readonly string[]): 'files' | 'links' | 'text' | null {
  if (types.includes('Files')) return 'files'
  if (types.some(type => type === 'text/uri-list' || type === 'text/x-moz-url')) return 'links'
  return types.some(type => type.startsWith('text/')) ? 'text' : null
}

/** The surest first: Firefox names its links, HTML names those in a selection, a list of addresses names none. */
export function linksIn(data: Pick<DataTransfer, 'getData'>): DropContents['links'] {
  const named = [...inPairs(data.getData('text/x-moz-url')), ...anchorsIn(data.getData('text/html'))]
  const titles = new Map(named.map(({ url, title }) => [url, title]))
  const listed = data
    .getData('text/uri-list')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .map(url => ({ url: url.trim(), title: titles.get(url.trim()) ?? '' }))
  const found = listed.length > 0 ? listed : named.length > 0 ? named : webAddressesIn(data.getData('text/plain'))
  return [...new Map(found.filter(({ url }) => /^https?:\/\//i.test(url)).map(link => [link.url, link])).values()]
}

/** `text/x-moz-url`: an address and its title on alternate lines. */
function inPairs(text: string): { url: string; title: string }[] {
  const lines = text === '' ? [] : text.split(/\r?\n/)
  return lines.flatMap((url, index) => (index % 2 === 0 ? [{ url: url.trim(), title: lines[index + 1]?.trim() ?? '' }] : []))
}

function anchorsIn(html: string): { url: string; title: string }[] {
  if (html === '') return []
  const anchors = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a[href]')
  return [...anchors].map(anchor => ({ url: anchor.getAttribute('href') ?? '', title: anchor.textContent.trim() }))
}

/** The files in folders, however deep, in the order of their names. */
async function filesUnder(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const files: File[] = []
  const waiting = entries.toReversed()
  for (let entry = waiting.pop(); entry !== undefined && files.length < mostFiles; entry = waiting.pop()) {
    if (entry.name.startsWith('.')) continue
    if (isFile(entry)) files.push(await fileOf(entry))
    else if (isFolder(entry)) waiting.push(...(await entriesOf(entry)).toSorted((a, b) => b.name.localeCompare(a.name)))
  }
  return files
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** A reader gives a hundred or so at a time, until it gives none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    found.push(...some)
  }
}
