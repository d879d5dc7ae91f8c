import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { tell } from '../../core/base/problem.ts'
import type { LocalMailbox } from '../../core/mailbox/local-mailbox.ts'
import { mailboxFolder } from './mailbox-folder.ts'

/** The embedded mail server, running, and its mailbox. */
export interface LocalMailServer extends LocalMailbox {
  readonly host: string
  readonly port: number
  close(): Promise<void>
}

// As much as the largest providers accept.
const largestMessage = 25 * 1024 * 1024
// A hundred messages a second make a list that is read again four times a second.
const changedEveryMs = 250

/** Starts the mail server on a free port of this machine only. Whatever it accepts lies durably in `mailbox/` of the library. */
export async function openLocalMailbox(libraryPath: string, changed: () => void): Promise<LocalMailServer> {
  const folder = mailboxFolder(libraryPath)
  const announce = seldom(changed)
  const server = mailServer(async message => {
    await folder.keep(message)
    announce()
  })
  const host = '127.0.0.1'
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, host, resolve)
  })
  server.on('error', () => {
    // A client that hangs up in the middle is the client's affair.
  })
  return {
    host,
    port: (server.server.address() as AddressInfo).port,
    list: query => folder.list(query),
    read: id => folder.read(id),
    async clear() {
      const count = await folder.clear()
      announce()
      return count
    },
    close: () => new Promise(resolve => server.close(resolve)),
  }
}

function mailServer(keep: (message: Uint8Array) => Promise<void>): SMTPServer {
  return new SMTPServer({
    banner: 'Broadsheet local mailbox',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largestMessage,
    rejectOversized: true,
    closeTimeout: 1_000,
    logger: false,
    onData(stream, _session, answer) {
      stream
        .toArray()
        .then(chunks => keep(Buffer.concat(chunks)))
        .then(() => answer(null, 'Kept in the local mailbox'))
        .catch((error: unknown) => answer(Object.assign(new Error(tell(error).what), { responseCode: 452 })))
    },
  })
}

/** Calls at most every so often; the last call is never lost. */
function seldom(call: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined
      call()
    }, changedEveryMs)
    timer.unref()
  }
}
