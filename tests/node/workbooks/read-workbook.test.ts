import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../src/core/base/problem.ts'
import { peopleFilesIn } from '../../../src/node/sources/read-people-files.ts'
import { readWorkbook } from '../../../src/node/workbooks/read-workbook.ts'
import { workbook } from '../../support/workbook.ts'

const cellsOf = async (rows: string, parts = {}) => (await readWorkbook('readers.xlsx', workbook({ People: rows }, parts)))[0]?.rows

describe('a workbook', () => {
  it('is read sheet by sheet, rows with their numbers and cells in their columns', async () => {
    const sheets = await readWorkbook(
      'readers.xlsx',
      workbook({
        Cover: '',
        People: '<row r="2"><c r="B2" t="str"><v>Ann</v></c></row><row r="7"><c t="n"><v>4</v></c><c><v>0.5</v></c></row>',
      }),
    )
    expect(sheets).toEqual([
      { name: 'Cover', rows: [] },
      {
        name: 'People',
        rows: [
          { line: 2, cells: ['', 'Ann'] },
          { line: 7, cells: ['4', '0.5'] },
        ],
      },
    ])
  })

  it('shares strings, whose runs are joined and whose readings are left out', async () => {
    const strings = [
      '<t>ann@quay.example</t>',
      '<r><t>Ann </t></r><r><t>Quayle</t></r>',
      '<t>東京</t><rPh><t>トウキョウ</t></rPh>',
      '<t>a_x000D_b</t>',
    ]
    const row = strings.map((_, at) => `<c t="s"><v>${at}</v></c>`).join('')
    expect(await cellsOf(`<row>${row}</row>`, { strings })).toEqual([
      { line: 1, cells: ['ann@quay.example', 'Ann Quayle', '東京', 'a\rb'] },
    ])
  })

  it('has texts in its cells, truths, and errors that are nothing', async () => {
    const row =
      '<c t="inlineStr"><is><t>Ann &amp; Co</t></is></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-11-20</v></c>'
    expect(await cellsOf(`<row>${row}</row>`)).toEqual([{ line: 1, cells: ['Ann & Co', 'true', '', '2026-11-20'] }])
  })

  it.each([
    ['14, a date', 1, '45000', '2023-03-15'],
    ['a date of its own', 2, '45000', '2023-03-15'],
    ['a date with a time', 3, '45000.75', '2023-03-15 18:00:00'],
    ['a time', 4, '0.25', '06:00:00'],
    ['a sum in dollars', 5, '45000', '45000'],
    ['a length in days, which is in quotes', 6, '12', '12'],
    ['a date before there were any', 1, '-5', '-5'],
  ])('shows a number as its format says: %s', async (_format, style, value, shown) => {
    const formats = ['yyyy\\-mm\\-dd', 'd/m/yy h:mm', 'h:mm:ss', '[$$-409]#,##0.00', '0 &quot;days&quot;']
    expect(await cellsOf(`<row><c s="${style}"><v>${value}</v></c></row>`, { formats })).toEqual([{ line: 1, cells: [shown] }])
  })

  it('counts days from 1904 where it says so', async () => {
    expect(await cellsOf('<row><c s="1"><v>43538</v></c></row>', { since1904: true })).toEqual([{ line: 1, cells: ['2023-03-15'] }])
  })

  it('does not grow with a stray cell far to the right', async () => {
    expect(await cellsOf('<row><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>')).toEqual([{ line: 1, cells: ['1'] }])
  })

  it('is known by what is in it, alone or in an archive', async () => {
    const bytes = workbook({ People: '<row><c t="str"><v>email</v></c></row>' })
    expect(await peopleFilesIn('readers.bin', bytes)).toMatchObject([{ kind: 'workbook', sheets: [{ name: 'People' }] }])
  })

  it('broken in any way is read, or refused with a Problem', async () => {
    const whole = workbook(
      { People: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000</v></c></row>' },
      { strings: ['<t>ann@quay.example</t>'] },
    )
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(flips, fc.nat(whole.length), fc.boolean(), async (flips, end, cut) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, byte] of flips) bytes[at] = byte
        const read = peopleFilesIn('readers.xlsx', cut ? bytes.subarray(0, end) : bytes)
        await read.catch((error: unknown) => expect(error).toBeInstanceOf(Problem))
      }),
      { numRuns: 1_000 },
    )
  })
})
