import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** What a sink took in since it last told. */
export interface Tally {
  /** How many different people got something. */
  readonly recipients: number
  /** When the first message was whole, in milliseconds since 1970. */
  readonly firstAt: number
}

/** A mail server on loopback, in a process of its own, that accepts everything. */
export interface Sink {
  readonly port: number
  /** Tells once so many people have got something: at once by default. */
  tally(atLeast?: number): Promise<Tally>
  close(): Promise<void>
}

export async function openSink(): Promise<Sink> {
  const child = fork(join(import.meta.dirname, 'smtp-sink.ts'))
  const { port } = await heard<AddressInfo>(child)
  return {
    port,
    tally(atLeast = 0) {
      child.send(atLeast)
      return heard<Tally>(child)
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
