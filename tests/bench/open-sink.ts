import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** A mail server on loopback, in a process of its own, that accepts everything. */
export interface Sink {
  readonly port: number
  /** How many different people got something since the last tally; answers once there are so many, at once by default. */
  tally(atLeast?: number): Promise<number>
  close(): Promise<void>
}

/** Opens one that takes `delayMs` for each reply. */
export async function openSink(delayMs = 0): Promise<Sink> {
  const child = fork(join(import.meta.dirname, 'smtp-sink.ts'), [String(delayMs)])
  const { port } = await heard<AddressInfo>(child)
  return {
    port,
    tally(atLeast = 0) {
      child.send(atLeast)
      return heard<number>(child)
    },
    async close() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

async function heard<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, 'message')) as [T]
  return message
}
