import { SMTPServer } from 'smtp-server'

// A mail server in a process of its own that accepts everything and remembers for whom: see open-sink.ts.
const recipients = new Set<string>()
let wanted: number | null = null

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData(stream, { envelope }, answer) {
    stream.resume()
    stream.on('end', () => {
      for (const { address } of envelope.rcptTo) recipients.add(address)
      answer(null, 'Accepted')
      tellWhenWanted()
    })
  },
})
server.on('error', () => {})
server.listen(0, '127.0.0.1', () => process.send?.(server.server.address()))
process.on('message', (atLeast: number) => {
  wanted = atLeast
  tellWhenWanted()
})
process.on('disconnect', () => process.exit())

/** Tells once as many as were asked for have something, and begins to count anew. */
function tellWhenWanted(): void {
  if (wanted === null || recipients.size < wanted) return
  process.send?.(recipients.size)
  recipients.clear()
  wanted = null
}
