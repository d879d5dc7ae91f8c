import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LedgerEntry, ledgerLine } from '../../../src/core/delivery/ledger-entry.ts'
import { ledgerIn } from '../../support/read-ledger.ts'

const at = '2026-11-23T20:44:55.123Z'
const committing: LedgerEntry = { is: 'committing', n: 0, at, messageId: '<202611-a.0@harbour.example>' }
const accepted: LedgerEntry = { is: 'accepted', n: 0, at, reply: '250 2.0.0 Ok: “angenommen”' }

const anyEntry: fc.Arbitrary<LedgerEntry> = fc.oneof(
  fc.record({ is: fc.constant('committing' as const), n: fc.nat(99), at: fc.constant(at), messageId: fc.string() }),
  fc.record({
    is: fc.constantFrom('waiting' as const, 'accepted' as const, 'rejected' as const, 'deferred' as const, 'unknown' as const),
    n: fc.nat(99),
    at: fc.constant(at),
    reply: fc.string({ unit: 'grapheme' }),
    ms: fc.nat(60_000),
  }),
)

describe('reading a ledger', () => {
  it('gives back what was written, whatever words a server used', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), entries => {
        const text = entries.map(ledgerLine).join('')
        expect(ledgerIn(text)).toEqual({ entries, soundBytes: Buffer.byteLength(text), damagedLine: null })
      }),
    )
  })

  it('keeps every whole entry of a ledger that was cut off anywhere', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1 }), fc.nat(), (entries, cut) => {
        const text = entries.map(ledgerLine).join('')
        const left = text.slice(0, cut % (text.length + 1))
        const whole = left.split('\n').length - 1
        expect(ledgerIn(left)).toEqual({
          entries: entries.slice(0, whole),
          soundBytes: Buffer.byteLength(left.slice(0, left.lastIndexOf('\n') + 1)),
          damagedLine: null,
        })
      }),
    )
  })

  it('takes zeros at the end, which a power cut can leave, for an end cut off', () => {
    const sound = ledgerLine(committing)
    expect(ledgerIn(`${sound}\0\0\0\0\n\0\0\0`)).toEqual({ entries: [committing], soundBytes: sound.length, damagedLine: null })
  })

  it('names the line that cannot be read before sound ones, because somebody might be sent to twice', () => {
    expect(ledgerIn(`${ledgerLine(committing)}{"is":"acc\n${ledgerLine(accepted)}`).damagedLine).toBe(2)
  })

  it('takes no entry whose number or word is not one of ours', () => {
    expect(ledgerIn('{"is":"accepted","n":-1,"at":"","reply":""}\n{"is":"lost","n":1,"at":"","reply":""}\n').entries).toEqual([])
  })
})
