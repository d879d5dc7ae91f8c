import type { Digest } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'
import type { DesignImportPorts } from './import-design.ts'
import type { MjmlCompiler } from './mjml-compiler.ts'
import type { MjmlVocabulary } from './mjml-vocabulary.ts'
import type { Drafting, Rendering } from './rendering.ts'

/** What rendering needs of the world. */
export interface RenderingPorts {
  readonly compiler: MjmlCompiler
  readonly themes: () => Promise<readonly Theme[]>
}

/** A digest's mail to one reader, not addressed yet. */
export interface ReadersMail {
  readonly subject: string
  readonly html: string
  readonly text: string
  /** Library pictures and the content ids by which the HTML shows them. */
  readonly pictures: readonly { readonly file: string; readonly cid: string }[]
}

/** Writes a mail as a message (RFC 5322) that any mail program opens. */
export interface EmlWriter {
  eml(mail: ReadersMail): Promise<Uint8Array>
}

/** A file of a rendered digest. */
export interface RenderedFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/** Packs files and copies of library pictures, these in `images/`, as one zip file in base64; `changed` is the time on all of them. */
export interface ZipWriter {
  zip(files: readonly RenderedFile[], pictures: readonly string[], changed: Date): Promise<string>
}

/** Puts files into a folder of the curator's choice, made when it is not there. */
export interface FolderWriter {
  /** Writes the files, and copies of library pictures to `images/`; answers every path. Throws Problems. */
  write(folder: string, files: readonly RenderedFile[], pictures: readonly string[]): Promise<readonly string[]>
}

/** What answering for rendering needs besides. */
export interface RenderPorts extends DesignImportPorts {
  readonly rendering: Rendering & Drafting
  readonly compiler: MjmlVocabulary
  readonly digests: { digest(id: string): Promise<Digest> }
  readonly subscribers: { subscriber(id: string): Promise<Reader | undefined> }
  /** Everybody whose attributes can be merge fields. */
  readonly readers: () => Promise<readonly Pick<Reader, 'attributes'>[]>
  readonly files: FolderWriter
  readonly emlWriter: EmlWriter
  readonly zipWriter: ZipWriter
}

/** Somebody to show a digest to. */
export interface Reader {
  readonly email: string
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly tags: readonly string[]
}
