import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openFateBook } from '../../../src/core/delivery/fate-book.ts'
import { replay } from '../../support/read-ledger.ts'
import type { LedgerEntry } from '../../../src/core/delivery/ledger-entry.ts'

const at = '2026-11-23T20:44:55.123Z'
const later = '2026-11-23T20:45:10.000Z'
const messageId = '<202611-a.0@harbour.example>'
const commit = (n = 0): LedgerEntry => ({ is: 'committing', n, at, messageId })
const outcome = (is: Exclude<LedgerEntry['is'], 'committing'>, reply = '', n = 0): LedgerEntry => ({ is, n, at: later, reply })

describe('a recipient by the ledger', () => {
  it.each<[string, readonly LedgerEntry[], object]>([
    ['is waiting before anything was tried', [], { fate: 'waiting', at: null, attempts: 0, messageId: null }],
    ['is unknown when the end may have left and nothing came back', [commit()], { fate: 'unknown', at, attempts: 1, messageId }],
    [
      'is accepted by the server’s word',
      [commit(), outcome('accepted', '250 Ok')],
      { fate: 'accepted', at: later, reply: '250 Ok', attempts: 1 },
    ],
    [
      'is refused at the door without ever being committed',
      [outcome('rejected', '550 5.1.1')],
      { fate: 'rejected', attempts: 1, messageId: null },
    ],
    [
      'counts every attempt',
      [outcome('deferred', '450'), outcome('deferred', '450'), commit(), outcome('accepted')],
      { fate: 'accepted', attempts: 3 },
    ],
    [
      'waits again when the end was held back after all',
      [commit(), outcome('waiting', 'connection lost')],
      { fate: 'waiting', at: null, attempts: 1 },
    ],
    ['waits again by the curator’s word', [commit(), outcome('unknown'), outcome('waiting')], { fate: 'waiting', attempts: 1 }],
    ['counts as accepted by the curator’s word, with no attempt more', [commit(), outcome('accepted', 'By the curator.')], { attempts: 1 }],
    ['is skipped without an attempt', [outcome('skipped', 'Left.')], { fate: 'skipped', attempts: 0 }],
  ])('%s', (_name, entries, state) => {
    expect(replay(entries, 1)[0]).toMatchObject(state)
  })

  it('keeps every Message-ID, of our form or not', () => {
    const anyId = fc.oneof(
      fc.record({ delivery: fc.stringMatching(/^[\w.-]{1,12}$/), domain: fc.domain() }),
      fc.string().map(id => ({ id: id.replaceAll('\0', '') })),
    )
    fc.assert(
      fc.property(fc.array(anyId, { minLength: 1, maxLength: 50 }), ids => {
        const written = ids.map((id, n) => ('id' in id ? id.id : `<${id.delivery}.${n.toString(36)}@${id.domain}>`))
        const entries = written.map((id, n): LedgerEntry => ({ is: 'committing', n, at, messageId: id }))
        expect(replay(entries, ids.length).map(state => state.messageId)).toEqual(written)
      }),
    )
  })

  it('is nobody when the audience has no such line', () => {
    expect(replay([outcome('accepted', '', 7)], 2).map(({ fate }) => fate)).toEqual(['waiting', 'waiting'])
  })
})

describe('the fates of a delivery under way', () => {
  it('count whoever is just being sent to as waiting, and do not hand them out again', () => {
    const book = openFateBook(3, [commit(1)])
    expect(book.counts()).toMatchObject({ waiting: 3, unknown: 0 })
    expect(book.having('waiting')).toEqual([0, 2])
  })

  it('count them as unknown once nothing is under way any more', () => {
    const book = openFateBook(3, [commit(1), commit(2), outcome('accepted', '', 2)])
    book.close()
    expect(book.counts()).toEqual({ waiting: 1, accepted: 1, rejected: 0, deferred: 0, unknown: 1, skipped: 0 })
  })
})
