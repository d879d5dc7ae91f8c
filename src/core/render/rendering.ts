import type { Digest } from '../compose/digest.ts'
import type { RenderedDigest } from './render-operations.ts'

/** How pictures are addressed in the HTML, and whether blocks are marked for the preview. */
export interface RenderOptions {
  /** The address of a library picture: `images/<file>`, `cid:…`, or where it came from. */
  readonly pictureAddress: (picture: { readonly file: string; readonly sourceUrl: string | null }) => string
  /** Marks every block `id="block-<id>"`, so that the preview can find it. Never in a mail. */
  readonly marks: boolean
}

/** Renders digests as mail, merge fields left in place. */
export interface Rendering {
  render(digest: Digest, options: RenderOptions): Promise<RenderedDigest>
}
