import { describe, expect, it } from 'vitest'
import { meaningOf, saysFull } from '../../../src/core/delivery/reply-meaning.ts'

describe('what a server’s reply means', () => {
  it.each([
    ['550 5.1.1 no such user', 'There is no such mailbox.'],
    ['452-4.2.2 The email account that you tried to reach is over quota', 'The mailbox is full; its owner must make room.'],
    ['552 Requested mail action aborted: exceeded storage allocation', 'The mailbox is full; its owner must make room.'],
    ['550 Mailbox is full', 'The mailbox is full; its owner must make room.'],
    ['550 5.7.26 Unauthenticated email', 'The message fails the checks of SPF, DKIM and DMARC.'],
    ['554 5.7.1 Blocked', 'The server’s rules turn the message away, most often because it looks like spam.'],
    ['451 4.7.1 Greylisted', 'The server has those it does not know yet try again later (greylisting).'],
    ['550 no', ''],
    ['', ''],
  ])('%s: %s', (reply, meaning) => {
    expect(meaningOf(reply)).toBe(meaning)
  })

  it('is no full mailbox where a finer code says otherwise', () => {
    expect(saysFull('452 4.3.1 Insufficient system storage')).toBe(false)
    expect(saysFull('552 5.3.4 Message size exceeds fixed limit')).toBe(false)
    expect(saysFull('452 Too many recipients')).toBe(false)
  })
})
