import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../src/core/base/problem.ts'
import { runDelivery } from '../../../src/core/delivery/delivery-run.ts'
import { openFateBook } from '../../../src/core/delivery/fate-book.ts'
import type { LedgerEntry } from '../../../src/core/delivery/ledger-entry.ts'
import { openAllowance } from '../../../src/core/delivery/limits.ts'
import type { Mailer, Receipt } from '../../../src/core/delivery/mail.ts'
import { openStopping } from '../../../src/core/delivery/stopping.ts'
import { replay } from '../../support/read-ledger.ts'
import { hurried, reader, readers } from '../../support/smtp-desk.ts'

const size = 30

/** What chance decides about one life of the program: how long it lives, how many connections it has, how its server behaves. */
interface Life {
  readonly entriesUntilCrash: number
  readonly connections: number
  readonly server: readonly ('accepts' | 'defers' | 'rejects' | 'loses the reply' | 'drops before the end')[]
}

const anyLife: fc.Arbitrary<Life> = fc.record({
  entriesUntilCrash: fc.nat(90),
  connections: fc.integer({ min: 1, max: 6 }),
  server: fc.array(fc.constantFrom('accepts', 'accepts', 'accepts', 'defers', 'rejects', 'loses the reply', 'drops before the end'), {
    minLength: 5,
    maxLength: 40,
  }),
})

/** One life: sends from the ledger as it is, until it is through or crashes, when nothing becomes durable any more. */
async function live(ledger: LedgerEntry[], delivered: number[], life: Life): Promise<void> {
  const book = openFateBook(size, ledger)
  book.close()
  const { promise: crashed, resolve: crash } = Promise.withResolvers<void>()
  let left = life.entriesUntilCrash
  const record = async (entry: LedgerEntry): Promise<void> => {
    await Promise.resolve()
    left -= 1
    if (left < 0) {
      crash()
      await new Promise(() => {})
    }
    ledger.push(entry)
    book.apply(entry)
  }
  const run = runDelivery({
    audience: readers(size).map(({ id, email, name }) => ({ subscriberId: id, email, name, attributes: {}, tags: [] })),
    listId: 'harbour-list',
    book,
    record,
    write: ({ email, name }, n, date) => ({
      from: { name: 'The Harbour Weekly', address: 'editor@harbour.example' },
      to: { name, address: email },
      replyTo: '',
      subject: '',
      messageId: `<${n}@harbour.example>`,
      date,
      fields: [],
      text: [],
      html: [],
      pictures: [],
    }),
    mailer: serverOf(life, delivered),
    connections: life.connections,
    perSecond: 0,
    allowance: openAllowance({ perMinute: 0, perHour: 0, perDay: 0 }, []),
    acceptedBefore: 0,
    unreachable: 0,
    subscribers: { subscriber: async id => reader(id.slice('person-'.length)), takeAway: async () => ({ count: 0, undoable: null }) },
    stopping: openStopping(),
    patience: { ...hurried, retryDeferred: [0, 0], afterLoss: 0, lossesInARow: 1_000 },
    clock: () => new Date('2026-11-23T20:44:55.123Z'),
  })
  await Promise.race([run, crashed])
}

function serverOf({ server }: Life, delivered: number[]): Mailer {
  let turn = 0
  return {
    async send({ messageId }, commit): Promise<Receipt> {
      turn += 1
      const manner = server[turn % server.length]
      if (manner === 'rejects') return { is: 'rejected', reply: '550 5.1.1 no such mailbox' }
      if (manner === 'defers') return { is: 'deferred', reply: '450 4.2.1 later' }
      await commit()
      if (manner === 'drops before the end') return { is: 'unsent', begun: true, lasting: false, problem: lost }
      delivered.push(Number(messageId.slice(1, messageId.indexOf('@'))))
      return manner === 'loses the reply' ? { is: 'unknown', reply: 'no reply' } : { is: 'accepted', reply: '250 Ok' }
    },
    close: async () => {},
  }
}

const lost = new Problem('smtp-unreachable', 'The server ended the connection.', 'Try again later.')

describe('a delivery that crashes again and again', () => {
  it('never sends to anybody twice, and never forgets anybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLife, { minLength: 1, maxLength: 4 }), async lives => {
        const [ledger, delivered]: [LedgerEntry[], number[]] = [[], []]
        for (const life of lives) {
          const before = replay(ledger, size).filter(({ fate }) => fate === 'unknown').length
          const lostReplies = life.server.includes('loses the reply') ? size : 0
          await live(ledger, delivered, life)
          const now = replay(ledger, size)
          const unknown = now.filter(({ fate }) => fate === 'unknown').length
          expect(unknown - before).toBeLessThanOrEqual(life.connections + lostReplies)
          for (const n of delivered) expect(['accepted', 'unknown']).toContain(now[n]?.fate)
          for (const [n, { fate }] of now.entries()) if (fate === 'accepted') expect(delivered).toContain(n)
        }
        expect(delivered.length).toBe(new Set(delivered).size)
      }),
      { numRuns: 60 },
    )
  })

  it('has sent to everybody exactly once, when the curator settles the unknown by what the server holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLife, { maxLength: 3 }), async lives => {
        const [ledger, delivered]: [LedgerEntry[], number[]] = [[], []]
        const kind: Life = { entriesUntilCrash: Infinity, connections: 3, server: ['accepts'] }
        const patient = lives.map(life => ({ ...life, server: life.server.map(manner => (manner === 'rejects' ? 'accepts' : manner)) }))
        for (const life of [...patient, kind]) {
          await live(ledger, delivered, life)
          for (const [n, { fate }] of replay(ledger, size).entries())
            if (fate === 'unknown') ledger.push({ is: delivered.includes(n) ? 'accepted' : 'waiting', n, at: '', reply: 'settled' })
        }
        await live(ledger, delivered, kind)
        expect(delivered.toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, n) => n))
      }),
      { numRuns: 60 },
    )
  })
})
