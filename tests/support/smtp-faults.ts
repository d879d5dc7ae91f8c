import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { type HeldMessage, heldMessage } from './held-message.ts'

/**
 * Where a conversation goes wrong, and how. `reply` answers in place of the usual reply, `drop` resets the connection,
 * `hang` says nothing for ever, `delayMs` alone lets the usual reply wait. At `dot` the message has arrived; `take` keeps it before
 * the fault, so that the reply is what is lost.
 */
export interface Fault {
  readonly at: 'greeting' | 'mail' | 'rcpt' | 'data' | 'body' | 'dot'
  readonly reply?: string
  readonly drop?: boolean
  readonly hang?: boolean
  readonly delayMs?: number
  readonly take?: boolean
  /** Only for recipients in whose address this stands; everybody when left out. */
  readonly to?: string
  /** How often it happens; for ever when left out. */
  readonly times?: number
  /** Only once the server has taken so many messages. */
  readonly after?: number
}

/** An SMTP server of a few lines, on raw sockets, that goes wrong as told. */
export interface FaultyServer {
  readonly port: number
  readonly held: () => readonly HeldMessage[]
  /** Recipients of the messages that it has taken. */
  readonly taken: readonly string[]
  /** The bytes of every message that came in whole or in part, as they came. */
  readonly bodies: readonly string[]
  readonly connections: () => number
  /** Resolves once nobody is connected, and all that came is in. */
  readonly idle: () => Promise<void>
}

/** Starts one on a free port; it stops when the test ends. */
export async function faultyServer(faults: readonly Fault[], extensions?: readonly string[]): Promise<FaultyServer> {
  const { close, ...server } = await openFaultyServer(faults, extensions)
  onTestFinished(close)
  return server
}

/** The same for as long as its keeper likes. */
export async function openFaultyServer(
  faults: readonly Fault[],
  extensions: readonly string[] = ['PIPELINING'],
): Promise<FaultyServer & { readonly close: () => Promise<void> }> {
  const [held, taken, bodies, left]: [HeldMessage[], string[], string[], number[]] = [
    [],
    [],
    [],
    faults.map(({ times }) => times ?? Infinity),
  ]
  const sockets = new Set<Socket>()
  let connections = 0
  const find = (at: Fault['at'], to: string): Fault | undefined => {
    const n = faults.findIndex(
      (fault, index) => fault.at === at && (left[index] ?? 0) > 0 && to.includes(fault.to ?? '') && taken.length >= (fault.after ?? 0),
    )
    if (n >= 0) left[n] = (left[n] ?? 0) - 1
    return faults[n]
  }
  const take = (to: string, message: string): void => {
    held.push(heldMessage(to, message))
    taken.push(to)
  }
  const server = createServer(socket => {
    connections += 1
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => {})
    socket.on('close', () => {
      sockets.delete(socket)
      server.emit('left')
    })
    converse(socket, extensions, { find, take, bodies })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    held: () => held,
    taken,
    bodies,
    connections: () => connections,
    async idle() {
      while (sockets.size > 0) await once(server, 'left')
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}

interface Memory {
  readonly find: (at: Fault['at'], to: string) => Fault | undefined
  readonly take: (to: string, message: string) => void
  readonly bodies: string[]
}

const usual = {
  greeting: '220 faulty',
  mail: '250 2.1.0 Ok',
  rcpt: '250 2.1.5 Ok',
  data: '354 Go on',
  dot: '250 2.0.0 Ok: kept',
  body: '',
} as const

function converse(socket: Socket, extensions: readonly string[], { find, take, bodies }: Memory): void {
  let [pending, to, body, inBody]: [string, string, string, boolean] = ['', '', '', false]

  // Replies leave in the order of the commands, however long one of them waits.
  let said = Promise.resolve()
  const then = (act: () => unknown, delayMs = 0): void => void (said = after(said, act, delayMs))
  const say = (reply: string, delayMs?: number): void => then(() => socket.write(`${reply}\r\n`), delayMs)
  /** True when the usual reply was given. */
  const answer = (at: Fault['at']): boolean => {
    const fault = find(at, to)
    if (fault?.take) take(to, body)
    if (fault?.reply !== undefined) say(fault.reply)
    if (fault?.drop) then(() => socket.resetAndDestroy())
    if (fault?.hang) socket.removeAllListeners('data')
    const isUsual = fault === undefined || fault.delayMs !== undefined
    if (isUsual && usual[at] !== '') say(usual[at], fault?.delayMs)
    return isUsual
  }
  const command = (line: string): void => {
    const [, address = ''] = /<([^>]*)>/.exec(line) ?? []
    if (/^EHLO/i.test(line)) say(['250-faulty', ...extensions.map(name => `250-${name}`), '250 SIZE 10000000'].join('\r\n'))
    else if (/^MAIL/i.test(line)) answer('mail')
    else if (/^RCPT/i.test(line)) {
      to = address
      if (!answer('rcpt')) to = ''
    } else if (/^DATA/i.test(line)) {
      if (to === '') say('554 5.5.1 No valid recipients')
      else inBody = answer('data')
    } else if (/^QUIT/i.test(line)) then(() => socket.end('221 Bye\r\n'))
    else say('250 Ok')
  }
  const message = (): boolean => {
    const end = body.indexOf('\r\n.\r\n')
    if (end < 0) return false
    bodies.push(body.slice(0, end + 5))
    inBody = false
    if (answer('dot')) take(to, body)
    to = ''
    pending = body.slice(end + 5)
    body = ''
    return true
  }
  answer('greeting')
  socket.on('close', () => {
    if (body !== '') bodies.push(body)
  })
  socket.on('data', chunk => {
    if (inBody) body += chunk.toString('latin1')
    else pending += chunk.toString('latin1')
    for (;;) {
      if (inBody) {
        if (body === '' || !answer('body') || !message()) return
      }
      const end = pending.indexOf('\r\n')
      if (end < 0) return
      const line = pending.slice(0, end)
      pending = pending.slice(end + 2)
      command(line)
      if (inBody) [body, pending] = [pending, '']
    }
  })
}

async function after(before: Promise<void>, act: () => unknown, delayMs: number): Promise<void> {
  await before
  if (delayMs > 0) await sleep(delayMs)
  act()
}
