import { SMTPServer } from 'smtp-server'

// A mail server in a process of its own that accepts everything and remembers for whom: see open-sink.ts.
const recipients = new Set<string>()
let firstAt = 0

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData(stream, { envelope }, answer) {
    stream.resume()
    stream.on('end', () => {
      firstAt ||= Date.now()
      for (const { address } of envelope.rcptTo) recipients.add(address)
      answer(null, 'Accepted')
    })
  },
})
server.on('error', () => {})
server.listen(0, '127.0.0.1', () => process.send?.(server.server.address()))
process.on('message', () => {
  process.send?.({ recipients: recipients.size, firstAt })
  recipients.clear()
  firstAt = 0
})
process.on('disconnect', () => process.exit())
