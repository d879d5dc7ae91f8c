import type { Collection } from '../base/collection.ts'
import type { Digest } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'
import type { Reader } from '../render/render-ports.ts'
import type { Rendering } from '../render/rendering.ts'
import type { IgnoredFindings } from './ignored-findings.ts'
import type { OwnWordsPorts } from './spelling/own-words.ts'
import type { Spelling } from './spelling/spelling.ts'

/** What the library knows of an article that a digest shows. */
export interface KnownArticle {
  readonly id: string
  readonly wordCount: number
  /** Other digests that hold it. */
  readonly usedIn: readonly { readonly digestId: string; readonly number: number; readonly sent: boolean }[]
}

/** How an address answered when it was last asked. */
export interface KnownLink {
  readonly url: string
  readonly is: 'ok' | 'moved' | 'gone' | 'unreachable'
  readonly movedTo: string | null
  /** What happened, in one sentence. */
  readonly words: string
  /** When it was asked (ISO 8601). */
  readonly checkedAt: string
}

/** How well mail readers support a feature of HTML or CSS. */
export interface FeatureSupport {
  /** What caniemail calls it: `css-display-grid`, `html-video`, `image-webp`. */
  readonly slug: string
  readonly title: string
  /** Mail readers by name that do nothing with it. */
  readonly without: readonly string[]
  /** Of how many mail readers that is known. */
  readonly tested: number
}

/** What checking needs of the world and of the other areas. */
export interface CheckPorts extends OwnWordsPorts {
  readonly rendering: Rendering
  readonly themes: () => Promise<readonly Theme[]>
  readonly digests: {
    digest(id: string): Promise<Digest>
    save(digest: Digest): Promise<Digest>
  }
  readonly ignored: Collection<IgnoredFindings>
  /** Those of these articles that there are. */
  readonly articles: (ids: readonly string[]) => Promise<readonly KnownArticle[]>
  /** What articles' addresses and others answered when they were last asked; those never asked are left out. */
  readonly knownLinks: (articleIds: readonly string[], urls: readonly string[]) => Promise<readonly KnownLink[]>
  /** Asks whether addresses answer; it is known from then on. Rejects when this computer is offline. */
  readonly askLinks: (urls: readonly string[]) => Promise<void>
  /** Everybody that a digest may go to. */
  readonly readers: () => Promise<readonly Reader[]>
  readonly reader: (id: string) => Promise<Reader | undefined>
  /** Postal addresses of the accounts. */
  readonly postalAddresses: () => Promise<readonly string[]>
  readonly pictures: {
    /** The size of a library picture's file in bytes; null where there is none. */
    pictureWeight(file: string): Promise<number | null>
  }
  readonly spelling: Spelling
  /** The language that the words of a text say clearly that it is in (BCP 47); null when they do not. */
  readonly guessLanguage: (text: string) => string | null
  /** Those of these words that stand in the title of a saved article. */
  readonly titleWords: (words: readonly string[]) => Promise<readonly string[]>
  readonly clientSupport: () => Promise<readonly FeatureSupport[]>
  /** Resolves when requests that wait have been answered: a letter that is typed must not wait for a check. */
  readonly giveWay: () => Promise<void>
}
