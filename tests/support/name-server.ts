import { createSocket } from 'node:dgram'
import { onTestFinished } from 'vitest'

/** What a name has: TXT values of any length, IPv4 addresses, mail hosts. */
export interface Zone {
  readonly [name: string]: { readonly txt?: readonly string[]; readonly a?: readonly string[]; readonly mx?: readonly string[] }
}

/** A real DNS server (RFC 1035) over UDP on this machine that knows one zone; a name that is not in it does not exist. */
export interface NameServer {
  /** As resolvers take it: `127.0.0.1:port`. */
  readonly address: string
  /** Every question asked, like `TXT saltby.org`. */
  readonly asked: readonly string[]
}

const types = { 1: 'A', 15: 'MX', 16: 'TXT', 28: 'AAAA' } as const
const [noError, nameError, answerFlags] = [0, 3, 0x8400]

/** Starts one on a free port; it stops when the test ends. What is in `zone` may change meanwhile. */
export async function nameServer(zone: Zone): Promise<NameServer> {
  const asked: string[] = []
  const socket = createSocket('udp4')
  socket.on('message', (query, from) => socket.send(reply(query, zone, asked), from.port, from.address))
  await new Promise<void>(resolve => socket.bind(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>(resolve => socket.close(() => resolve())))
  return { address: `127.0.0.1:${socket.address().port}`, asked }
}

function reply(query: Buffer, zone: Zone, asked: string[]): Buffer {
  const { name, type, end } = question(query)
  const kind = type in types ? types[type as keyof typeof types] : `${type}`
  asked.push(`${kind} ${name}`)
  const known = zone[name.toLowerCase()]
  const data = known === undefined ? [] : recordsOf(known, kind)
  const header = Buffer.alloc(12)
  query.copy(header, 0, 0, 2)
  header.writeUInt16BE(answerFlags | (known === undefined ? nameError : noError), 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(data.length, 6)
  return Buffer.concat([header, query.subarray(12, end), ...data.map(bytes => record(type, bytes))])
}

function question(query: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  return { name: labels.join('.'), type: query.readUInt16BE(at + 1), end: at + 5 }
}

function recordsOf({ txt = [], a = [], mx = [] }: Zone[string], kind: string): readonly Buffer[] {
  if (kind === 'TXT') return txt.map(value => Buffer.concat((value.match(/.{1,255}/gs) ?? ['']).map(characterString)))
  if (kind === 'A') return a.map(address => Buffer.from(address.split('.').map(Number)))
  if (kind === 'MX') return mx.map(host => Buffer.concat([Buffer.from([0, 10]), ...host.split('.').map(characterString), Buffer.from([0])]))
  return []
}

function characterString(text: string): Buffer {
  return Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1')])
}

/** An answer about the name of the question, to which it points. */
function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(type, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt32BE(60, 6)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}
