import { describe, expect, it } from 'vitest'
import { mailWriter } from '../../../src/core/delivery/write-mail.ts'
import { wordsOf } from '../../../src/core/render/merged-text.ts'
import { harbourAccount, senderOf } from '../../support/smtp-desk.ts'

const manifest = {
  id: '202611-abc',
  digestId: 'digest-41',
  digestNumber: 41,
  subject: '№ {{number}} for {{name|you}}',
  listId: 'harbour-list',
  listName: 'Harbour readers',
  pictures: ['ferry.jpg'],
  editionDate: 'Thursday, November 5, 2026',
  webAddress: 'https://harbour.example/41',
}
const copy = {
  html: '<a href="{{unsubscribe}}">Leave</a> {{email}} {{sender}} {{boat|no boat}} <img src="../../images/ferry.jpg">',
  text: '{{name}}: {{boat|no boat}}',
}
const date = new Date('2026-11-23T20:44:55.000Z')
const ann = { subscriberId: 'ann', email: 'ann@quay.example', name: 'Ann', attributes: { boat: 'Marie <3' }, tags: ['berth holder'] }

const write = (changes: object = {}) =>
  mailWriter({ manifest, copy, sender: { ...senderOf(harbourAccount), ...changes }, unsubscribeToken: id => `leave-${id}` })

describe('the message for one reader', () => {
  it('has their own words in every part, escaped for where they stand', () => {
    const { subject, html, text, to } = write()(ann, 17, date)
    expect({ subject, text: wordsOf(text), to }).toEqual({
      subject: '№ 41 for Ann',
      text: 'Ann: Marie <3',
      to: { name: 'Ann', address: 'ann@quay.example' },
    })
    expect(wordsOf(html)).toContain('ann@quay.example 3 Quay Street, Harbour Marie &lt;3')
  })

  it('falls back where a reader has no value', () => {
    const { subject, html } = write()({ ...ann, name: '', attributes: {} }, 17, date)
    expect(subject).toBe('№ 41 for you')
    expect(wordsOf(html)).toContain('no boat')
  })

  it('never takes a reader’s attribute for the way to leave or the sender’s address', () => {
    const sly = { ...ann, attributes: { unsubscribe: 'https://elsewhere.example', sender: 'Nowhere', email: 'x@y.example', number: '7' } }
    const { html, subject } = write()(sly, 17, date)
    expect(wordsOf(html)).toMatch(/^<a href="https:\/\/harbour\.example\/leave\?t=leave-ann">Leave<\/a> ann@quay\.example 3 Quay Street/)
    expect(subject).toContain('41')
  })

  it('lets readers leave by mail where there is no endpoint', () => {
    const { html } = write({ unsubscribeUrl: '' })(ann, 17, date)
    expect(wordsOf(html)).toContain('<a href="mailto:leave@harbour.example?subject=unsubscribe%20leave-ann">')
  })

  it('shows its pictures as parts of itself', () => {
    const { html, pictures } = write()(ann, 17, date)
    expect(pictures).toEqual([{ file: 'ferry.jpg', cid: 'ferry@broadsheet' }])
    expect(wordsOf(html)).toContain('<img src="cid:ferry@broadsheet">')
  })

  it('is told apart by its delivery and its reader’s line', () => {
    expect(write()(ann, 35, date).messageId).toBe('<202611-abc.z@harbour.example>')
  })
})
