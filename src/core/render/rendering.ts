import type { Digest } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'
import type { RenderedDigest } from './render-operations.ts'

/** How pictures are addressed in the HTML, and whether blocks are marked for the preview. */
export interface RenderOptions {
  /** The address of a picture, `<sha256>.jpg` or at another width `<sha256>-414.jpg`: `images/<file>`, `cid:…`, a link. */
  readonly pictureAddress: (file: string) => string
  /** Marks every block `id="block-<id>"`, so that the preview can find it. Never in a mail. */
  readonly marks: boolean
  /** What the HTML, its pictures at `images/<file>`, becomes before its bytes are counted; with the addresses above when left out. */
  readonly counted?: (html: string) => string
  /** Instead of the digest's own. */
  readonly theme?: Theme | undefined
}

/** Renders digests as mail, merge fields and marks of conditional parts left in place. */
export interface Rendering {
  render(digest: Digest, options: RenderOptions): Promise<RenderedDigest>
}

/** Shows what digests are drawn from. */
export interface Drafting {
  /** The MJML of a block, or of the whole digest for null, as it is without any of the curator's own. Throws not-found. */
  draft(digest: Digest, blockId: string | null): Promise<string>
}
