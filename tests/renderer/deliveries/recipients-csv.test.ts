import { describe, expect, it } from 'vitest'
import papa from 'papaparse'
import type { RecipientFate } from '../../../src/core/delivery/delivery.ts'
import { recipientsCsv } from '../../../src/renderer/src/deliveries/recipients-csv.ts'

const ana: RecipientFate = {
  subscriberId: 's1',
  email: 'ana@saltmere.example',
  name: 'Lopes, Ana “the net”',
  fate: 'rejected',
  at: '2026-11-23T19:00:00.000Z',
  reply: '550 5.1.1 No such user\r\nhere, "sorry"',
  attempts: 2,
  messageId: null,
}

/** The rows below the header, as a spreadsheet would read them. */
const rowsOf = (csv: string): readonly (readonly string[])[] => papa.parse(csv.trimEnd(), { delimiter: ',' }).data.slice(1)

describe('a saved report', () => {
  it('gives back every field as it was, commas, quotes and line ends included', () => {
    expect(rowsOf(recipientsCsv([ana, { ...ana, email: 'davy@saltmere.example' }]))).toEqual([
      [ana.email, ana.name, 'rejected', ana.at, '2', ana.reply, ''],
      ['davy@saltmere.example', ana.name, 'rejected', ana.at, '2', ana.reply, ''],
    ])
  })

  it.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\tlead'])('never hands a spreadsheet the formula %j', reply => {
    expect(rowsOf(recipientsCsv([{ ...ana, reply }]))[0]?.[5]).toBe(`'${reply}`)
  })
})
