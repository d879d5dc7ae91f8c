import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../../src/core/base/problem.ts'
import { harbourSubscribers, importCsv, weekly } from '../../../support/harbour-subscribers.ts'

const scraps = fc.constantFrom(
  'email',
  'name',
  'status',
  'lists',
  'ann@quay.example',
  'bob@quay.example',
  'left',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  "'=",
  '__proto__',
  'constructor',
  '\ufeff',
  '\ud800',
  'sep=;',
)
const csv = fc.array(fc.oneof({ weight: 6, arbitrary: scraps }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) }), {
  maxLength: 60,
})

describe('any bytes at all, imported as CSV', () => {
  it('come in or are given back, every row counted once, or are refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(csv, async parts => {
        const area = harbourSubscribers()
        const report = await importCsv(area, parts.join('')).catch((error: unknown) => error)
        if (report instanceof Problem) return
        if (report instanceof Error) throw report
        const { rows, added, updated, unchanged, keptAway, rejected } = report as Awaited<ReturnType<typeof importCsv>>
        expect(added + updated + unchanged + keptAway.length + rejected.length).toBe(rows)
        expect(Math.min(added, updated, unchanged)).toBeGreaterThanOrEqual(0)
        expect(await area.subscribers.all()).toHaveLength(added)
      }),
      { numRuns: 2_000 },
    )
  })

  it('lose at most the rows that a stray quotation mark stands in', async () => {
    const rows = fc.array(fc.boolean(), { minLength: 1, maxLength: 700 })
    await fc.assert(
      fc.asyncProperty(rows, async broken => {
        const lines = broken.map((isBroken, index) => `reader${index}@saltby.example,${isBroken ? '"' : ''}Reader ${index},Saltby`)
        const { added, rejected } = await importCsv(harbourSubscribers(), ['email,name,town', ...lines].join('\n'))
        expect({ added, lost: rejected.map(({ line }) => line) }).toEqual({
          added: broken.filter(isBroken => !isBroken).length,
          lost: broken.flatMap((isBroken, index) => (isBroken ? [index + 2] : [])),
        })
      }),
      { numRuns: 60 },
    )
  })

  it('stay within bounds when every line of 20,000 opens a quotation mark', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `reader${index}@saltby.example,"Reader`)
    const { rejected } = await importCsv(harbourSubscribers(), ['email,name', ...lines].join('\n'))
    expect(rejected).toHaveLength(20_000)
  })

  it('keep a column called __proto__ as an attribute like any other', async () => {
    const area = harbourSubscribers()
    await importCsv(area, 'email,__proto__\nann@quay.example,polluted\n')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    const { text: csv } = await area.operations['subscribers.export']({ listId: weekly.id, as: 'csv' })
    expect(csv).toContain(',__proto__\r\n')
  })
})
