import type { Source } from '../base/port.ts'
import type { Digest } from '../compose/digest.ts'
import type { Template } from '../compose/template.ts'
import type { Theme } from '../compose/theme.ts'
import type { MjmlElement } from './mjml-vocabulary.ts'

/** What is wrong with the MJML of a digest; `blockId` where it can be told. */
export interface MjmlWarning {
  /** An error leaves the curator's MJML out of the mail; with a warning it may look wrong. */
  readonly level: 'error' | 'warning'
  readonly message: string
  readonly tag: string
  /** From 1: of the block's own MJML where it has some, else of the whole document's. */
  readonly line: number
  /** From 1; null where it cannot be told. */
  readonly column: number | null
  readonly blockId: string | null
}

/** A digest as mail, before any reader's merge fields are filled in. */
export interface RenderedDigest {
  readonly mjml: string
  readonly html: string
  readonly text: string
  readonly warnings: readonly MjmlWarning[]
  /** Bytes of the mail's HTML in UTF-8, which is what Gmail counts. */
  readonly bytes: number
  /** How many of them each block takes, by its id. */
  readonly blockBytes: Readonly<Record<string, number>>
  /** The library pictures that the mail shows, each at the width it needs: `<sha256>.jpg`, `<sha256>-414.jpg`. */
  readonly pictures: readonly string[]
}

/** How a preview differs from the mail. */
export interface PreviewOrder {
  readonly digest: Digest
  /** Whose merge fields to fill in; null shows a sample reader. */
  readonly subscriberId: string | null
  /** Draws the digest in this theme, kept or not, instead of its own. */
  readonly theme?: Theme | undefined
}

/** A block of a digest as it stands, saved or not; null for the digest as a whole. */
export interface MjmlOrder {
  readonly digest: Digest
  readonly blockId: string | null
}

/** A theme or a template that came in as a file. */
export interface ImportedDesign {
  readonly is: 'theme' | 'template'
  readonly id: string
  readonly name: string
}

/** What hosts may ask of rendering. */
export interface RenderOperations {
  /** A file with a theme or a template in it, whichever it is, as one of the library's own. */
  'designs.import': (order: { readonly source: Source }) => ImportedDesign
  /** An MJML document, kept byte for byte, or a template that Broadsheet exported, as a template of the library's own. */
  'templates.import': (order: { readonly source: Source }) => Template
  /** The mail as it stands, pictures at `images/<file>`, every block marked `id="block-<id>"`, merge fields filled for one reader. */
  'render.preview': (order: PreviewOrder) => RenderedDigest
  /** The MJML that a block or a digest is drawn from where it has none of its own, set out to be written on. */
  'render.mjmlDraft': (order: MjmlOrder) => string
  /** What is wrong with the MJML that a block or a digest has of its own, in order. */
  'render.mjmlFaults': (order: MjmlOrder) => readonly MjmlWarning[]
  /** The elements of MJML and what each takes, from MJML's own definitions; the merge fields that only this library's subscribers have. */
  'render.vocabulary': () => { readonly elements: readonly MjmlElement[]; readonly fields: readonly string[] }
  /**
   * Writes `digest.mjml .html .txt .eml`, `web.html` (the copy for the web) and the pictures into a folder; answers the paths.
   * Pictures lie beside the HTML in `images`; a digest that links them links to its own address for them.
   */
  'render.toFolder': (order: { readonly id: string; readonly folder: string }) => {
    readonly files: readonly string[]
    readonly warnings: readonly MjmlWarning[]
    readonly bytes: number
    readonly blockBytes: Readonly<Record<string, number>>
  }
  /** The same files in one zip file, `digest-<number>.zip`: for whoever publishes the pictures or the copy for the web. */
  'render.asZip': (id: string) => { readonly name: string; readonly base64: string }
}
