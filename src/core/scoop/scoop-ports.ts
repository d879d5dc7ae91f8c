import type { Announcer, Clock, Source, Undoable } from '../base/port.ts'
import type { UndoLog } from '../base/undo-log.ts'
import type { Picture } from '../library/article.ts'
import type { Library } from '../library/library.ts'
import type { OpmlFeed } from './imports/opml.ts'
import type { PageReading } from './scoop-operations.ts'

/** What is fetched decides which kinds of content are accepted, and how much of it. An article is a page or a PDF. */
export type Wanted = 'article' | 'page' | 'text' | 'picture'

/**
 * Which private addresses (this machine, the own network) may be reached: any that the curator names, none at all,
 * or one host (with its port), for the pictures of a page that the curator keeps there.
 */
export type PrivateReach = 'any' | 'none' | { readonly host: string }

export interface Errand {
  readonly url: string
  readonly wanted: Wanted
  readonly reach: PrivateReach
}

/** Where an answer came from in the end, after redirects. */
export interface FetchedFrom {
  readonly url: string
  /** It came from a private address. */
  readonly isPrivate: boolean
}

export interface Fetched extends FetchedFrom {
  /** "text/html", in lower case; empty when the server named none. */
  readonly mediaType: string
  /** As the server named it. */
  readonly charset: string | null
  readonly bytes: Uint8Array
}

/** Fetches over http(s), within limits of size, time and redirects. Throws page-… and address-refused; page-gone for 404 and 410. */
export interface PageFetcher {
  readonly fetch: (errand: Errand) => Promise<Fetched>
}

/** A page's bytes, and where it lies; a saved page may not say. */
export interface PageBytes extends Pick<Fetched, 'bytes' | 'charset'> {
  readonly url: string | null
}

/** Makes a page's bytes readable content; what cannot be read has empty text, not an error. */
export interface PageReader {
  read(page: PageBytes): Promise<PageReading>
}

/** Reads what a PDF says of itself. */
export interface DocumentReader {
  /** Empty when the PDF has no title worth the name. */
  title(bytes: Uint8Array): Promise<string>
}

/** A file as it was handed over, as far as its bytes tell what it is. */
export type HandedOver =
  | { readonly is: 'text'; readonly name: string; readonly text: string }
  /** A page with what belongs to it in one file (MHTML, RFC 2557). */
  | { readonly is: 'saved-page'; readonly name: string; readonly html: string; readonly url: string | null }
  | { readonly is: 'pdf'; readonly name: string; readonly title: string }
  | { readonly is: 'link'; readonly name: string; readonly url: string }
  | { readonly is: 'archive'; readonly name: string }

/** Keeps pictures in the library's `images/` folder, made ready for mail. Throws file-not-understood and file-too-large. */
export interface PictureKeeper {
  /** False for a picture of another library. */
  readonly has: (file: string) => Promise<boolean>
  readonly keep: (bytes: Uint8Array, described: Pick<Picture, 'alt' | 'sourceUrl'>) => Promise<Picture>
}

/** What was handed over, as text. */
export interface SourceText {
  /** The file's name, or the address. */
  readonly name: string
  readonly text: string
  readonly encoding: string
  /** Null for what was not fetched. */
  readonly fetchedFrom: FetchedFrom | null
}

/** One file, or an archive's. */
export interface SourceFiles {
  readonly name: string
  readonly files: readonly SourceText[]
}

export interface SourceBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads what the curator hands over. Throws file-unreadable, file-too-large, file-not-understood, and what fetching throws. */
export interface SourceReader {
  readText(source: Source): Promise<SourceText>
  /** The texts in what was handed over: one, or the files of an archive in its order. Throws what `readText` does. */
  readFiles(source: Source): Promise<SourceFiles>
  /** Tells what a file is. Throws what `readText` does. */
  readHandedOver(source: Exclude<Source, { from: 'url' }>): Promise<HandedOver>
  /** `wanted` says what an address is expected to hold. */
  readBytes(source: Source, wanted: Wanted): Promise<SourceBytes>
}

/** Feeds of a list that is imported. */
export interface FeedsFound {
  readonly feeds: readonly OpmlFeed[]
  /** Where they belong; null leaves that to the folders they are in. */
  readonly topicId: string | null
  readonly label: string
  /** Only counts. */
  readonly dryRun: boolean
  /** What the import did before, to be taken back with it. */
  readonly step: Undoable | null
}

/** What became of them; `undoable` takes back the whole step. */
export interface FeedsWatched {
  readonly added: number
  readonly already: number
  readonly undoable: Undoable | null
}

/** What scooping needs of the world. */
export interface ScoopPorts {
  readonly library: Library
  /** For each identity key that some article has, that article's id (the library's index knows). */
  readonly known: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>
  readonly pages: PageFetcher
  readonly reader: PageReader
  readonly documents: DocumentReader
  readonly pictures: PictureKeeper
  readonly sources: SourceReader
  readonly announcer: Announcer
  readonly clock: Clock
  /** Watches feeds from now on that are not watched yet. */
  readonly watchFeeds: (found: FeedsFound) => Promise<FeedsWatched>
  readonly pause: (milliseconds: number) => Promise<void>
  readonly undo: UndoLog
  /** The name that new scoops are signed with. */
  readonly curator: () => Promise<string>
}
