import { describe, expect, it } from 'vitest'
import { newMessageId, rowOf } from '../../../src/node/mail/mailbox-row.ts'

const id = '20261123T204455123Z-0001'
const row = (head: string) => rowOf(id, Buffer.from(head), 4_200)

describe('a message in a list', () => {
  it('shows who, to whom, what and when, decoded and on one line', () => {
    const head = [
      'Received: from quay',
      'FROM: =?UTF-8?Q?H=C3=A4fen?= <editor@harbour.example>',
      'To: "Ann, of the quay" <ann@quay.example>,',
      '\tbo@quay.example',
      'Subject: =?UTF-8?Q?F=C3=A4hre?=',
      ' =?UTF-8?Q?_wieder_da?=',
      'Subject: a second one',
      '',
      'To: in the body',
    ]
    expect(row(head.join('\r\n'))).toEqual({
      id,
      from: 'Häfen <editor@harbour.example>',
      to: 'Ann, of the quay <ann@quay.example>, bo@quay.example',
      subject: 'Fähre wieder da',
      receivedAt: '2026-11-23T20:44:55.123Z',
      bytes: 4_200,
    })
  })

  it.each(['', 'no header at all', '\r\n\r\nbody', ': :\r\n\0', 'Subject'])('is shown even when it is no message (%j)', head => {
    expect(row(head)).toMatchObject({ from: '', to: '', subject: '' })
  })

  it('has a name that sorts by the moment it came', () => {
    const moments = ['2026-11-23T20:44:55.123Z', '2026-11-23T20:44:55.124Z', '2026-12-01T00:00:00.000Z']
    const ids = moments.map((moment, n) => newMessageId(new Date(moment), n))
    expect(ids.toSorted()).toEqual(ids)
    expect(newMessageId(new Date(0), 9) < newMessageId(new Date(0), 40)).toBe(true)
  })
})
