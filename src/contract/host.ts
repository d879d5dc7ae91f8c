import type { NewsroomEvent } from './events.ts'
import type { Input, Name, Output } from './operations.ts'
import type { Reply } from './reply.ts'

/** How a user interface reaches a newsroom, wherever that runs. */
export interface Host {
  call<N extends Name>(name: N, input: Input<N>): Promise<Reply<Output<N>>>
  /** The answer unsubscribes. */
  onEvent(listener: (event: NewsroomEvent) => void): () => void
}
