import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/**
 * Where a conversation goes wrong, and how. `reply` answers in place of the usual reply, `drop` resets the connection,
 * `hang` says nothing for ever. At `dot` the message has arrived; `take` keeps it before the fault, so that the reply is what is lost.
 */
export interface Fault {
  readonly at: 'greeting' | 'mail' | 'rcpt' | 'data' | 'body' | 'dot'
  readonly reply?: string
  readonly drop?: boolean
  readonly hang?: boolean
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
  const [taken, bodies, left]: [string[], string[], number[]] = [[], [], faults.map(({ times }) => times ?? Infinity)]
  const sockets = new Set<Socket>()
  let connections = 0
  const find = (at: Fault['at'], to: string): Fault | undefined => {
    const n = faults.findIndex(
      (fault, index) => fault.at === at && (left[index] ?? 0) > 0 && to.includes(fault.to ?? '') && taken.length >= (fault.after ?? 0),
    )
    if (n >= 0) left[n] = (left[n] ?? 0) - 1
    return faults[n]
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
    converse(socket, extensions, { find, taken, bodies })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
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
  readonly taken: string[]
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

function converse(socket: Socket, extensions: readonly string[], { find, taken, bodies }: Memory): void {
  let [pending, to, body, inBody]: [string, string, string, boolean] = ['', '', '', false]

  /** True when the usual reply was given. */
  const answer = (at: Fault['at']): boolean => {
    const fault = find(at, to)
    if (fault?.take) taken.push(to)
    if (fault?.reply !== undefined) socket.write(`${fault.reply}\r\n`)
    if (fault?.drop) socket.resetAndDestroy()
    if (fault?.hang) socket.removeAllListeners('data')
    if (fault === undefined && usual[at] !== '') socket.write(`${usual[at]}\r\n`)
    return fault === undefined
  }
  const command = (line: string): void => {
    const [, address = ''] = /<([^>]*)>/.exec(line) ?? []
    if (/^EHLO/i.test(line))
      socket.write(`${['250-faulty', ...extensions.map(name => `250-${name}`), '250 SIZE 10000000'].join('\r\n')}\r\n`)
    else if (/^MAIL/i.test(line)) answer('mail')
    else if (/^RCPT/i.test(line)) {
      to = address
      if (!answer('rcpt')) to = ''
    } else if (/^DATA/i.test(line)) {
      if (to === '') socket.write('554 5.5.1 No valid recipients\r\n')
      else inBody = answer('data')
    } else if (/^QUIT/i.test(line)) socket.end('221 Bye\r\n')
    else socket.write('250 Ok\r\n')
  }
  const message = (): boolean => {
    const end = body.indexOf('\r\n.\r\n')
    if (end < 0) return false
    bodies.push(body.slice(0, end + 5))
    inBody = false
    if (answer('dot')) taken.push(to)
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
