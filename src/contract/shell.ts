import type { Source } from '../core/base/port.ts'
import type { ScoopRequest } from './scoop-link.ts'

/** What a menu or a deep link asks the window to do. */
export type Command =
  | 'new-digest'
  | 'scoop'
  | 'import'
  | 'export'
  | 'watch'
  | 'find'
  | 'palette'
  | 'undo'
  | 'redo'
  | 'send'
  | 'go-library'
  | 'go-inbox'
  | 'go-sources'
  | 'go-digests'
  | 'go-subscribers'
  | 'go-deliveries'
  | 'go-mailbox'
  | 'go-settings'

/** A file to be saved where the curator says: text, or bytes in base64. */
export type FileToSave = { readonly name: string } & ({ readonly text: string } | { readonly base64: string })

/** The desktop around the window: native under Electron, the browser's own means elsewhere. */
export interface Shell {
  readonly kind: 'electron' | 'browser'
  /** Null when the curator cancelled. Extensions without the dot. */
  chooseFile(order: { readonly title: string; readonly extensions: readonly string[] }): Promise<Source | null>
  /** The path of a file that was dropped or pasted (a `File` of the window's); null where windows are not told. */
  pathOf(file: object): string | null
  /** Answers where it went, in words; null when cancelled. */
  saveFile(order: FileToSave): Promise<string | null>
  openExternal(url: string): Promise<void>
  /** The answer unsubscribes. */
  onCommand(listener: (command: Command) => void): () => void
  /**
   * What a `broadsheet:` link asked for, those that came before the window was there first; null for a link that is none of ours.
   * The answer unsubscribes.
   */
  onScoop(listener: (request: ScoopRequest | null) => void): () => void
}
