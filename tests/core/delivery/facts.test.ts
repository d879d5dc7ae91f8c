import { describe, expect, it } from 'vitest'
import { Problem } from '../../../src/core/base/problem.ts'
import type { DeskOrder } from '../../support/smtp-desk.ts'
import { harbourHtml, harbourText, openDesk, reader, readers, sendToAll } from '../../support/smtp-desk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const signing = { dkim: 'ready' } as const

async function factsOf(order: Partial<DeskOrder>) {
  const desk = openDesk({ folder: await temporaryFolder(), people: readers(3), sender: signing, ...order })
  return { desk, facts: await desk.ask['delivery.facts'](sendToAll) }
}

const copyWith = (html: string, text = harbourText) => ({ copy: { html, text } })
const badKey = new Problem('dkim-key', 'The DKIM key is no RSA key.', 'Enter another.')
const mjmlWarning = {
  level: 'warning' as const,
  column: null,
  message: 'mj-text has no such attribute: colour',
  tag: 'mj-text',
  line: 12,
  blockId: null,
}

describe('before sending', () => {
  it('finds nothing to say of a digest that is ready', async () => {
    const { facts } = await factsOf({})
    expect(facts.findings).toEqual([])
    expect(facts).toMatchObject({
      from: 'The Harbour Weekly <editor@harbour.example>',
      subject: 'The ferry is back, Reader of reader0',
      audience: { total: 3, subscribed: 3, left: 0 },
      secondsEstimated: 1,
    })
    expect(facts.messageBytes).toBeGreaterThan(facts.htmlBytes)
  })

  it('counts who will get nothing', async () => {
    const away = { is: 'left', since: '2026-10-01T09:00:00.000Z', cause: 'asked by mail' } as const
    const people = [...readers(2), reader('gone@reader.example', { standing: away })]
    expect((await factsOf({ people })).facts.audience).toMatchObject({ total: 3, subscribed: 2, left: 1 })
  })

  it.each<[string, Partial<DeskOrder>, string]>([
    ['nobody is on the list', { people: [] }, 'empty-audience'],
    ['the HTML offers no way to leave', copyWith('<p>Hello {{sender}}</p>'), 'no-unsubscribe'],
    ['the text offers no way to leave', copyWith(harbourHtml, 'Hello'), 'no-unsubscribe'],
    ['the account has no postal address', { account: { postalAddress: ' ' } }, 'no-postal-address'],
    ['the digest shows no postal address', copyWith('<a href="{{unsubscribe}}">Leave</a>'), 'no-postal-address'],
    ['a prompt of the template is left', { digest: { preheader: '[[Write a line of welcome]]' } }, 'placeholder-left'],
    ['a merge field is cut short', copyWith(`${harbourHtml}{{na`), 'broken-merge-field'],
    ['a merge field names what nobody has', copyWith(`${harbourHtml}{{boat}}`), 'unknown-merge-field'],
    [
      'only some readers are shown the way to leave',
      copyWith(`<!--{{#show tag:skipper}}-->${harbourHtml}<!--{{/show}}-->{{sender}}`),
      'no-unsubscribe',
    ],
    ['MJML of one’s own cannot be drawn', { ports: { rendering: { render: async () => broken } } }, 'broken-mjml'],
    ['pictures are linked to nowhere', { digest: { pictures: { as: 'linked', base: 'harbour' } } }, 'no-picture-address'],
    ['the copy on the web has no address', copyWith(`${harbourHtml}<a href="{{view}}">View</a>`), 'no-web-address'],
    ['the subject is empty', { digest: { subject: '  ' } }, 'no-subject'],
    ['the From address is none', { account: { fromAddress: 'editor at harbour' } }, 'no-from'],
    ['the DKIM key is of no use', { sender: { dkim: badKey } }, 'dkim-key'],
  ])('is blocked when %s', async (_when, order, code) => {
    const { desk, facts } = await factsOf(order)
    const found = facts.findings.filter(({ level }) => level === 'blocks')
    expect(found.map(finding => finding.code)).toEqual([code])
    await expect(desk.ask['delivery.send'](sendToAll)).rejects.toMatchObject({ code: 'send-blocked', message: found[0]?.what })
    expect(await desk.ask['delivery.list'](undefined)).toEqual([])
  })

  it.each<[string, Partial<DeskOrder>, string]>([
    ['the layout has a fault', { ports: { rendering: { render: async () => rendered } } }, 'mjml-warning'],
    ['Gmail would clip it', copyWith(`${harbourHtml}${'<p>Ferry</p>'.repeat(9_000)}`), 'large-mail'],
    ['readers cannot leave with one click', { account: { unsubscribeUrl: '' } }, 'no-one-click'],
    ['nobody signs it here', { sender: { dkim: 'none' } }, 'unsigned'],
    ['it was sent before', { digest: { status: 'sent' } }, 'already-sent'],
  ])('is warned of when %s', async (_when, order, code) => {
    const { facts } = await factsOf(order)
    expect(facts.findings).toMatchObject([{ level: 'warns', code }])
  })

  it('says nothing of signatures and one click when mail stays on this machine', async () => {
    const { facts } = await factsOf({ sender: { dkim: 'none', local: true, unsubscribeUrl: '' } })
    expect(facts.findings).toEqual([])
  })

  it('warns of a field that only some readers have a value for, and takes one with a fallback', async () => {
    const people = [...readers(2), reader('kai@reader.example', { attributes: { boat: 'Marie' } })]
    const { facts } = await factsOf({ people, ...copyWith(`${harbourHtml}{{boat}} {{pier|the quay}}`) })
    expect(facts.findings).toMatchObject([{ level: 'warns', code: 'no-fallback' }])
  })
})

const rendered = {
  mjml: '',
  html: harbourHtml,
  text: harbourText,
  warnings: [mjmlWarning],
  bytes: harbourHtml.length,
  blockBytes: {},
  pictures: [],
}
const broken = { ...rendered, warnings: [{ ...mjmlWarning, level: 'error' as const }] }
