import { strToU8, zipSync, type Zippable } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../src/core/base/problem.ts'
import { readZip } from '../../../src/node/archives/read-zip.ts'

const everything = () => true
const zip = (files: Zippable) => zipSync(files, { mtime: '2026-11-05' })
const harbour = zip({ 'export/': new Uint8Array(), 'export/log.json': strToU8('{"boats":9}'), 'export/quay.png': new Uint8Array(3_000) })

describe('reading a zip', () => {
  it('answers the files that are wanted, and unpacks no other', () => {
    const entries = readZip('harbour.zip', harbour, name => name.endsWith('.json'))
    expect(entries.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([['export/log.json', '{"boats":9}']])
  })

  it('reads one that is stored and not packed', () => {
    const stored = zipSync({ 'log.txt': [strToU8('nine boats'), { level: 0 }] })
    expect(readZip('harbour.zip', stored, everything)).toHaveLength(1)
  })

  it.each(['../log.json', '/etc/log.json', 'a/../../log.json', 'C:\\log.json', '..\\log.json'])(
    'refuses a name that leads out: %s',
    name => {
      expect(() => readZip('harbour.zip', zip({ [name]: strToU8('{}') }), everything)).toThrow('leads out of the archive')
    },
  )

  it('refuses one that swells beyond all bounds, whatever it says of its size', () => {
    const bomb = zip({ 'zeros.json': new Uint8Array(80 * 1024 * 1024) })
    const liar = bomb.slice()
    new DataView(liar.buffer).setUint32(22, 10, true)
    for (const bytes of [bomb, liar]) expect(() => readZip('bomb.zip', bytes, everything)).toThrow('unpacks to more')
  })

  it('refuses one that is cut short', () => {
    for (const end of [120, harbour.length - 30])
      expect(() => readZip('harbour.zip', harbour.subarray(0, end), everything)).toThrow('is broken')
  })

  it('broken anywhere is read or refused in words', () => {
    const place = fc.nat(harbour.length - 1)
    const damage = fc.array(fc.record({ at: place, to: fc.nat(255), cut: fc.option(place), again: fc.nat(3) }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(damage, steps => {
        const bytes = steps.reduce<Uint8Array>((now, { at, to, cut, again }) => {
          const changed = Uint8Array.from(now)
          changed[at] = to
          const kept = cut === null ? changed : changed.subarray(0, cut)
          return Buffer.concat(Array.from({ length: again }, () => kept).concat([kept]))
        }, harbour)
        try {
          return Array.isArray(readZip('harbour.zip', bytes, everything))
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          return error.remedy !== ''
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
