import type { Digest } from '../compose/digest.ts'

/** A complaint of MJML's own validator; `blockId` where it can be told. */
export interface MjmlWarning {
  readonly message: string
  readonly tag: string
  readonly line: number
  readonly blockId: string | null
}

/** A digest as mail, before any reader's merge fields are filled in. */
export interface RenderedDigest {
  readonly mjml: string
  readonly html: string
  readonly text: string
  readonly warnings: readonly MjmlWarning[]
  /** Bytes of `html` in UTF-8. */
  readonly bytes: number
  /** The library pictures that the mail shows. */
  readonly pictures: readonly string[]
}

/** How a preview differs from the mail. */
export interface PreviewOrder {
  readonly digest: Digest
  /** Whose merge fields to fill in; null shows a sample reader. */
  readonly subscriberId: string | null
}

/** What hosts may ask of rendering. */
export interface RenderOperations {
  /** The mail as it stands, pictures at `images/<file>`, every block marked `id="block-<id>"`, merge fields filled for one reader. */
  'render.preview': (order: PreviewOrder) => RenderedDigest
  /** Writes `digest.mjml .html .txt .eml` and its pictures into a folder; answers the paths. */
  'render.toFolder': (order: { readonly id: string; readonly folder: string }) => {
    readonly files: readonly string[]
    readonly warnings: readonly MjmlWarning[]
    readonly bytes: number
  }
}
