import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../../src/core/base/problem.ts'
import { inspectSubscribers } from '../../../../src/core/subscribers/import/inspect-subscribers.ts'
import { mutationsOf } from '../../../support/mutations.ts'

const inspect = (text: string, name = 'readers') => inspectSubscribers([{ name, kind: 'text', text, encoding: 'utf-8' }])

/** A file of each kind, of the same form as the service writes it. */
const exports = {
  Mailchimp: [
    'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,UNSUB_TIME,UNSUB_REASON,LEID,EUID,NOTES,TAGS',
    'ann@quay.example,Ann,Quayle,2,2023-01-02 10:00:00,192.0.2.4,2023-01-02 10:05:00,192.0.2.4,2024-02-03 04:05:06,NORMAL,1,abc,likes boats,"""ferry"",""local news"""',
  ].join('\n'),
  Buttondown: [
    'id,email_address,notes,metadata,tags,type,source,creation_date,unsubscription_date',
    '1,ann@quay.example,,"{""town"":""Saltby"",""boats"":3}","ferry,council",regular,form,2024-01-01T00:00:00Z,',
    '2,bob@quay.example,,{},,unsubscribed,form,2024-01-01T00:00:00Z,2024-06-01T00:00:00Z',
    '3,cat@quay.example,,{},,undeliverable,form,2024-01-01T00:00:00Z,',
    '4,dan@quay.example,,{},,unactivated,form,2024-01-01T00:00:00Z,',
    '5,eve@quay.example,,{},,complained,form,2024-01-01T00:00:00Z,',
  ].join('\n'),
  Keila: [
    'Email;First name;Last name;Data;Status;External ID',
    'ann@quay.example;Ann;Quayle;"{""town"":""Saltby""}";active;',
    'bob@quay.example;Bob;;;unsubscribed;e9',
    'cat@quay.example;;;;unreachable;',
  ].join('\n'),
  Ghost: [
    'id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers',
    '1,ann@quay.example,Ann Quayle,likes boats,true,false,,2024-01-01T00:00:00.000Z,,"ferry,council",',
    '2,bob@quay.example,,,false,false,,2024-01-01T00:00:00.000Z,,,',
  ].join('\n'),
  beehiiv: [
    'email,First Name,Last Name,status,tier,created_at,stripe_customer_id,unsubscribed_at',
    'ann@quay.example,Ann,Quayle,active,free,2024-01-01,,',
    'bob@quay.example,,,inactive,premium,2024-01-01,,2024-05-05',
    'cat@quay.example,,,pending,free,2024-01-01,,',
  ].join('\n'),
  Curated: [
    'Email Address,Subscribed at,UTM Source,UTM Medium,UTM Term,UTM Content,UTM Campaign,UTM Last Path,UTM Referrer',
    'ann@quay.example,2024-01-01 10:00:00 UTC,market,,,,,,',
  ].join('\n'),
  'Scoop.it': '[{"id":1,"name":"Harbour, friends","emails":["ann@quay.example","bob@quay.example"]}]',
  vCard: [
    'BEGIN:VCARD',
    'VERSION:2.1',
    'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;',
    'EMAIL;INTERNET:joerg@quay.example',
    'NOTE;ENCODING=QUOTED-PRINTABLE:first=0D=0A=',
    'second',
    'END:VCARD',
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Ann\\, of the quay',
    'item1.EMAIL;TYPE=work:work@quay.example',
    'item2.EMAIL;TYPE="home,pref":an',
    ' n@quay.example',
    'CATEGORIES:ferry,fish\\, chips',
    'END:VCARD',
    'BEGIN:VCARD',
    'VERSION:4.0',
    'FN:Nobody',
    'END:VCARD',
    'BEGIN:VCARD',
    'VERSION:4.0',
    'FN:Bob',
    'EMAIL;PREF=2:second@quay.example',
    'EMAIL;PREF=1:mailto:bob@quay.example',
    'END:VCARD',
  ].join('\r\n'),
} as const

const mailchimpFile = (name: string, row: string) =>
  ({ name, kind: 'text', text: `Email Address,LEID,EUID\n${row}\n`, encoding: 'utf-8' }) as const

const standingsIn = async (text: string, name?: string) =>
  Object.fromEntries((await inspect(text, name)).accepted.map(({ email, standing }) => [email.split('@')[0], standing]))

describe('the export of another service', () => {
  it('of Mailchimp tells by its columns who has left, with tags quoted inside the cell', async () => {
    expect((await inspect(exports.Mailchimp)).accepted).toMatchObject([
      {
        email: 'ann@quay.example',
        name: 'Ann Quayle',
        standing: 'left',
        tags: ['ferry', 'local news'],
        attributes: { NOTES: 'likes boats' },
      },
    ])
  })

  it.each([
    ['subscribed_email_audience_export_1.csv', 'subscribed'],
    ['unsubscribed_email_audience_export_1.csv', 'left'],
    ['folder/cleaned_email_audience_export_1.csv', 'bouncing'],
    ['unsubscribed_members_export_1.csv', 'left'],
  ])('of Mailchimp tells by its name %s who is %s, where the columns do not', async (name, standing) => {
    expect(await standingsIn('Email Address,LEID,EUID\nann@quay.example,1,a\n', name)).toEqual({ ann: standing })
  })

  it.each([
    ['Buttondown', { ann: 'subscribed', bob: 'left', cat: 'bouncing', dan: 'pending', eve: 'complained' }],
    ['Keila', { ann: 'subscribed', bob: 'left', cat: 'bouncing' }],
    ['Ghost', { ann: 'subscribed', bob: 'left' }],
    ['beehiiv', { ann: 'subscribed', bob: 'left', cat: 'pending' }],
    ['Curated', { ann: 'subscribed' }],
  ] as const)('of %s tells where everybody stands', async (service, standings) => {
    expect(await standingsIn(exports[service])).toEqual(standings)
  })

  it('has attributes in JSON, which are kept one by one', async () => {
    expect((await inspect(exports.Buttondown)).accepted[0]).toMatchObject({
      attributes: { town: 'Saltby', boats: '3' },
      tags: ['ferry', 'council'],
    })
    expect((await inspect(exports.Keila)).accepted[0]).toMatchObject({ name: 'Ann Quayle', attributes: { town: 'Saltby' } })
  })

  it('of Scoop.it holds lists of recipients', async () => {
    expect((await inspect(exports['Scoop.it'])).accepted.map(({ email, lists }) => [email, lists])).toEqual([
      ['ann@quay.example', ['Harbour, friends']],
      ['bob@quay.example', ['Harbour, friends']],
    ])
  })

  it('may come in several files, of which any can say that somebody has left', async () => {
    const files = [mailchimpFile('subscribed_1.csv', 'ann@quay.example,1,a'), mailchimpFile('cleaned_1.csv', 'ANN@quay.example,1,a')]
    expect((await inspectSubscribers(files)).accepted).toMatchObject([{ email: 'ann@quay.example', standing: 'bouncing' }])
  })
})

describe('address cards', () => {
  it('of every version are people, each under the preferred address, with the others beside it', async () => {
    const { accepted, rejected } = await inspect(exports.vCard)
    expect(accepted).toMatchObject([
      { email: 'joerg@quay.example', name: 'Jörg Müller', attributes: { Notes: 'first\nsecond' } },
      {
        email: 'ann@quay.example',
        name: 'Ann, of the quay',
        tags: ['ferry', 'fish, chips'],
        attributes: { 'Other addresses': 'work@quay.example' },
      },
      { email: 'bob@quay.example', attributes: { 'Other addresses': 'second@quay.example' } },
    ])
    expect(rejected).toEqual([{ line: 16, reason: 'The row has no address.', row: 'Nobody' }])
  })
})

describe('a table with lines above its columns', () => {
  it('is read from the line that names the column of addresses', async () => {
    const text = 'Readers of the Harbour Weekly,,\n,,\nName,Email,Town\nAnn,ann@quay.example,Saltby\n'
    expect((await inspect(text)).accepted).toMatchObject([{ email: 'ann@quay.example', name: 'Ann', attributes: { Town: 'Saltby' } }])
  })
})

describe('a file broken in any way', () => {
  it('is refused in words when it has more columns than any list of people', async () => {
    await expect(inspect(`email${';'.repeat(40_000)}\nann@quay.example\n`)).rejects.toThrow('readers has 40001 columns')
  })

  it.each(Object.entries(exports))('that was an export of %s is read, or refused with a Problem', async (_service, text) => {
    await fc.assert(
      fc.asyncProperty(mutationsOf(text), async broken => {
        await inspect(broken).then(
          ({ accepted }) => expect(new Set(accepted.map(({ email }) => email.toLowerCase())).size).toBe(accepted.length),
          (error: unknown) => expect(error).toBeInstanceOf(Problem),
        )
      }),
      { numRuns: 300 },
    )
  })
})
