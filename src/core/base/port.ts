/** The present moment; tests hold it still. */
export type Clock = () => Date

/** A file, page or paste that the curator hands over, read by whoever needs it. */
export type Source =
  | { readonly from: 'path'; readonly path: string }
  | { readonly from: 'bytes'; readonly name: string; readonly base64: string }
  | { readonly from: 'text'; readonly name: string; readonly text: string }
  | { readonly from: 'url'; readonly url: string }

/** Long work as people follow it. `secondsLeft` is null until a rate is known. */
export interface Progress {
  readonly id: string
  readonly label: string
  readonly done: number
  readonly total: number | null
  readonly perSecond: number
  readonly secondsLeft: number | null
  readonly state: 'running' | 'paused' | 'done' | 'failed' | 'cancelled'
  /** `work.cancel` with this id ends it early. */
  readonly cancellable?: boolean
}

/** Something that happened which the curator should know, without having asked. */
export interface Notice {
  readonly level: 'info' | 'warning' | 'error'
  readonly what: string
  readonly remedy: string
}

/** How core tells the world about long work and things worth knowing. */
export interface Announcer {
  progress(progress: Progress): void
  notice(notice: Notice): void
}

/** A step that can be taken back: the words of what would be undone, and the token to ask for it. */
export interface Undoable {
  readonly label: string
  readonly undo: string
}
