import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sender } from '../../../src/core/delivery/mail.ts'
import { bulkFields, feedbackId, listIdField, messageIdOf, unsubscribeFields } from '../../../src/core/delivery/message-headers.ts'
import { harbourAccount, senderOf } from '../../support/smtp-desk.ts'

const sender = senderOf(harbourAccount)
const matter = { sender, digestId: 'digest-41', listId: 'harbour-list', listName: 'Harbour readers', token: 'leave-1' }
const valueOf = (from: Sender, name: string): string | undefined =>
  unsubscribeFields(from, 'a b/c').find(field => field.name === name)?.value

describe('the way to leave', () => {
  it('is the endpoint first, then mail, each with the reader’s token', () => {
    expect(valueOf(sender, 'List-Unsubscribe')).toBe(
      '<https://harbour.example/leave?t=a%20b%2Fc>, <mailto:leave@harbour.example?subject=unsubscribe%20a%20b%2Fc>',
    )
    expect(valueOf(sender, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  })

  it.each([
    '',
    'http://harbour.example/leave?t={{token}}',
    'javascript:alert({{token}})',
    'harbour.example/{{token}}',
    'https://harbour.example/leave',
  ])('promises no one-click where there is no https endpoint to post to (%s)', unsubscribeUrl => {
    expect(unsubscribeFields({ ...sender, unsubscribeUrl }, 'leave-1')).toEqual([
      { name: 'List-Unsubscribe', value: '<mailto:leave@harbour.example?subject=unsubscribe%20leave-1>' },
    ])
  })

  it('goes to the sender where no address of its own is given', () => {
    const value = valueOf({ ...sender, unsubscribeAddress: '', unsubscribeUrl: '' }, 'List-Unsubscribe')
    expect(value).toBe('<mailto:editor@harbour.example?subject=unsubscribe%20a%20b%2Fc>')
  })
})

describe('what tells lists and deliveries apart', () => {
  it('is a List-Id that stays when the list is renamed', () => {
    expect(listIdField('Quay people', '7kq2M-9', 'harbour.example').value).toBe(listIdField('Harbour', '7kq2M-9', 'harbour.example').value)
    expect(listIdField('Quay people', '7kq2M-9', 'harbour.example')).toMatchObject({
      phrase: 'Quay people',
      value: '<7kq2m-9.harbour.example>',
    })
  })

  it('is a Feedback-ID of four parts, the last 5 to 15 letters, with nothing of the reader in it', () => {
    expect(feedbackId(matter)).toBe('digest-41:harbour-list:digest:harbourexample')
    expect(feedbackId({ ...matter, token: 'another-reader' })).toBe(feedbackId(matter))
    fc.assert(
      fc.property(fc.domain(), fc.string(), (domain, listId) => {
        const parts = feedbackId({ ...matter, listId, sender: { ...sender, fromAddress: `editor@${domain}` } }).split(':')
        expect(parts).toHaveLength(4)
        expect(parts[3]).toMatch(/^[a-z0-9]{5,15}$/)
      }),
    )
  })

  it('is a Message-ID that leads a bounce back to its reader, the same at every attempt', () => {
    expect(messageIdOf('202611-abc', 17, 'harbour.example')).toBe('<202611-abc.h@harbour.example>')
  })
})

describe('the fields of bulk mail', () => {
  it('stay on one line each, in ASCII, whatever stands in an account, a list or a token', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, text, text, (words, listName, token, address) => {
        const from = {
          ...sender,
          fromName: words,
          unsubscribeAddress: address,
          unsubscribeUrl: `https://harbour.example/${words}?t={{token}}`,
        }
        for (const { value, phrase } of bulkFields({ ...matter, sender: from, listId: words, digestId: words, listName, token })) {
          expect(value).toMatch(/^[ -~]*$/)
          expect(phrase ?? '').not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        }
      }),
    )
  })
})
