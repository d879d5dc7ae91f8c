import { describe, expect, it } from 'vitest'
import { commonReply, readReply, saysNoMailbox } from '../../../src/core/delivery/server-reply.ts'

describe('a server’s reply', () => {
  it.each([
    ['550 5.1.1 no such user', 550, '5.1.1'],
    ['550-5.1.1 The email account that you tried', 550, '5.1.1'],
    ['250 Ok', 250, ''],
    ['go away', 0, ''],
  ])('%s has its code and status', (reply, code, status) => {
    expect(readReply(reply)).toEqual({ code, status })
  })

  it.each([
    ['550 5.1.1 no such user', true],
    ['553 5.1.3 bad address', true],
    ['550 5.7.1 blocked by policy', false],
    ['550 no such user', false],
    ['552 5.2.2 mailbox full', false],
    ['550 5.1.8 bad sender', false],
  ])('%s means a missing mailbox: %s', (reply, gone) => {
    expect(saysNoMailbox(reply)).toBe(gone)
  })

  it('loses addresses and queue numbers, by which equal reasons would differ', () => {
    expect(commonReply('451 4.3.0 <ann@quay.example>: queue file 4XkQ2n7zPz1Yb2kL ann@quay.example')).toBe('451 4.3.0 <…>: queue file … …')
  })
})
