import { describe, expect, it } from 'vitest'
import { rejectedCsv } from '../../../src/renderer/src/subscribers/rejected-csv.ts'

describe('the file of rejected rows', () => {
  it('quotes what it holds and defuses what a spreadsheet would run', () => {
    const csv = rejectedCsv([
      { line: 3, reason: 'The row has an address that has no @.', row: 'ada,"Ada, of the quay"' },
      { line: 9, reason: '=HYPERLINK("x")', row: '+1' },
    ])
    expect(csv).toBe(
      '\ufeffline,reason,row\r\n"3","The row has an address that has no @.","ada,""Ada, of the quay"""\r\n"9","\'=HYPERLINK(""x"")","\'+1"\r\n',
    )
  })
})
