import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A mail server on loopback, in a process of its own, that accepts everything. */
export interface Sink {
  readonly port: number
  /** Which server it is. */
  readonly name: string
  /** How many messages it has taken since the last tally; answers once there are so many, at once by default. */
  tally(atLeast?: number): Promise<number>
  close(): Promise<void>
}

const postfixSink = '/usr/sbin/smtp-sink'

/** Opens Postfix's smtp-sink where it is installed, and our own otherwise. */
export function openFastSink(): Promise<Sink> {
  return existsSync(postfixSink) ? openPostfixSink() : openSink()
}

/** Opens our own, that takes `delayMs` for each reply, and counts different people instead of messages. */
export async function openSink(delayMs = 0): Promise<Sink> {
  const child = fork(join(import.meta.dirname, 'smtp-sink.ts'), [String(delayMs)])
  const { port } = await heard<AddressInfo>(child)
  return {
    port,
    name: 'our own sink',
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

/** It counts messages on its terminal, as `mesg=12`, and will not run as root. */
async function openPostfixSink(): Promise<Sink> {
  const port = await freePort()
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
  const child = spawn(postfixSink, ['-c', ...user, `127.0.0.1:${port}`, '1024'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let [counted, told, line] = [0, 0, '']
  child.stdout.on('data', chunk => {
    line = (line + String(chunk)).slice(-200)
    counted = Number(
      line
        .match(/mesg=(\d+)/g)
        ?.at(-1)
        ?.slice('mesg='.length) ?? counted,
    )
  })
  await answering(port)
  return {
    port,
    name: 'Postfix’s smtp-sink',
    async tally(atLeast = 0) {
      const since = (): number => counted - told
      while (since() < atLeast) await once(child.stdout, 'data')
      const taken = since()
      told = counted
      return taken
    },
    async close() {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}

async function answering(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  const answered = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  if (answered) return
  await pause(20)
  await answering(port)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
