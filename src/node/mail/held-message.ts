import { Readable, Transform } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** A message for nodemailer to send, whose end is held back until its intent is durable. */
export interface HeldMessage {
  readonly message: Readable
  /** The server has asked for the message. */
  readonly begun: () => boolean
  /** Its end has been let go: whatever comes, the server may accept it. */
  readonly released: () => boolean
  /** Resolves when `commit` has failed; the end is then never let go. */
  readonly refused: Promise<{ readonly refusal: unknown }>
  /** The transaction is over: the end is not let go any more. */
  withdraw(): void
}

const sliceBytes = 64 * 1024
const theEnd = Buffer.from('.\r\n')
// Turns of the event loop in which a connection that was lost meanwhile is noticed: nobody is then unknown on its account.
const turnsToHear = 2

/**
 * Holds a message, of which no line begins with a dot and the last is ended. nodemailer pipes it into the stream that doubles such dots and
 * writes the end (RFC 5321 §4.5.2): to look through all bytes for one was a quarter of what a message cost, so they go to that stream's
 * reading side as they are, and then, when all of them have been taken and `commit` has resolved, the end.
 */
export function holdMessage(pieces: readonly Uint8Array[], commit: () => Promise<void>): HeldMessage {
  let [begun, released, over] = [false, false, false]
  const { promise: refused, resolve: refuse } = Promise.withResolvers<{ readonly refusal: unknown }>()

  const letGo = async (server: Transform): Promise<void> => {
    begun = true
    await written(server, pieces)
    if (over) return
    try {
      await commit()
    } catch (refusal) {
      return refuse({ refusal })
    }
    for (let turn = 0; turn < turnsToHear; turn++) await nextTurn()
    if (over) return
    released = true
    server.push(theEnd)
    server.push(null)
  }
  const message = new Readable({ read: () => {} })
  message.pipe = stream => {
    if (stream instanceof Transform) void letGo(stream)
    return stream
  }
  return {
    message,
    begun: () => begun,
    released: () => released,
    refused,
    withdraw() {
      over = true
      message.destroy()
    },
  }
}

/** Resolves once a stream has handed all pieces on. */
async function written(stream: Transform, pieces: readonly Uint8Array[]): Promise<void> {
  const slices = pieces.flatMap(inSlices)
  let left = slices.reduce((sum, { length }) => sum + length, 0)
  await new Promise<void>(resolve => {
    const count = ({ length }: Uint8Array): void => {
      left -= length
      if (left > 0) return
      stream.off('data', count)
      resolve()
    }
    stream.on('data', count)
    for (const slice of slices) stream.push(slice)
  })
}

/** Small enough that only little of a large message is on its way when the connection is lost. */
function inSlices(piece: Uint8Array): readonly Uint8Array[] {
  if (piece.length <= sliceBytes) return [piece]
  return Array.from({ length: Math.ceil(piece.length / sliceBytes) }, (_, n) => piece.subarray(n * sliceBytes, (n + 1) * sliceBytes))
}
