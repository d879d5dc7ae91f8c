import { createServer, type Socket } from 'node:net'

// A mail server in a process of its own that accepts everything and remembers for whom: see open-sink.ts. It speaks SMTP in a few
// lines, so that what is measured is who sends and not who takes; with a delay each reply comes that much later.
const delayMs = Number(process.argv[2] ?? 0)
const recipients = new Set<string>()
let wanted: number | null = null

const server = createServer({ noDelay: true }, converse)
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
process.on('message', (atLeast: number) => {
  wanted = atLeast
  tellWhenWanted()
})
process.on('disconnect', () => process.exit())

function converse(socket: Socket): void {
  let [to, inBody, tail, line] = ['', false, '', '']
  const say = (reply: string): void => {
    if (delayMs === 0) socket.write(`${reply}\r\n`)
    else setTimeout(() => socket.write(`${reply}\r\n`), delayMs)
  }
  const body = (chunk: Buffer): void => {
    tail = (tail + chunk.toString('latin1', Math.max(0, chunk.length - 5))).slice(-5)
    if (tail !== '\r\n.\r\n') return
    inBody = false
    recipients.add(to)
    say('250 Accepted')
    tellWhenWanted()
  }
  const command = (words: string): void => {
    const verb = words.slice(0, 4).toUpperCase()
    if (verb === 'EHLO') say('250-sink\r\n250 PIPELINING')
    else if (verb === 'DATA') {
      ;[inBody, tail] = [true, '\r\n']
      say('354 Go on')
    } else if (verb === 'QUIT') socket.end('221 Bye\r\n')
    else {
      if (verb === 'RCPT') to = words.slice(words.indexOf('<') + 1, words.lastIndexOf('>'))
      say('250 Ok')
    }
  }
  socket.on('error', () => {})
  socket.on('data', chunk => {
    if (inBody) return body(chunk)
    line += chunk.toString('latin1')
    for (let end = line.indexOf('\r\n'); end >= 0; end = line.indexOf('\r\n')) {
      const words = line.slice(0, end)
      line = line.slice(end + 2)
      command(words)
    }
  })
  say('220 sink')
}

/** Tells once as many as were asked for have something, and begins to count anew. */
function tellWhenWanted(): void {
  if (wanted === null || recipients.size < wanted) return
  process.send?.(recipients.size)
  recipients.clear()
  wanted = null
}
