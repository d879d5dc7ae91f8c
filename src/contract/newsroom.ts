import type { NewsroomEvent } from './events.ts'
import type { Input, Name, Output } from './operations.ts'

/** All behaviour, one function an operation; throws Problems. */
export type Handlers = { readonly [N in Name]: (input: Input<N>) => Promise<Output<N>> }

/** An open newsroom: its operations, its events, and its end. */
export interface Newsroom {
  readonly handlers: Handlers
  onEvent(listener: (event: NewsroomEvent) => void): () => void
  /** Stops deliveries at a safe point, writes what is pending, releases the library. */
  close(): Promise<void>
}
