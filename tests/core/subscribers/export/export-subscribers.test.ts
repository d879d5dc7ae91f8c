import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Subscriber } from '../../../../src/core/subscribers/subscriber.ts'
import { harbourSubscribers, importCsv, weekly } from '../../../support/harbour-subscribers.ts'

const person = (email: string, more: Partial<Subscriber> = {}): Subscriber => ({
  id: email,
  email,
  name: '',
  attributes: {},
  tags: [],
  listIds: [weekly.id],
  standing: { is: 'subscribed', since: '2026-03-01T09:00:00.000Z', cause: 'added by hand' },
  addedAt: '2026-02-01T09:00:00.000Z',
  changedAt: '2026-03-01T09:00:00.000Z',
  notes: '',
  consent: null,
  history: [],
  ...more,
})

describe('an export', () => {
  it('is CSV with a byte order mark, a row a person, by address', async () => {
    const { operations } = harbourSubscribers([
      person('bob@quay.example', { name: 'Bob “the Boat” Ferry', tags: ['ferry', 'fish, chips'], attributes: { Berth: 'B 12' } }),
      person('ann@quay.example', { standing: { is: 'left', since: '2026-05-01T09:00:00.000Z', cause: 'asked by mail' } }),
      person('zoe@quay.example', { listIds: [] }),
    ])
    expect(await operations['subscribers.export']({ listId: weekly.id, as: 'csv' })).toEqual({
      name: 'Harbour Weekly readers 2026-11-20.csv',
      count: 2,
      text: [
        '\ufeffemail,name,standing,since,cause,lists,tags,added,changed,notes,consent at,consent how,consent from,consent ip,history,Berth',
        'ann@quay.example,,left,2026-05-01T09:00:00.000Z,asked by mail,Harbour Weekly readers,,2026-02-01T09:00:00.000Z,2026-03-01T09:00:00.000Z,,,,,,,',
        'bob@quay.example,Bob “the Boat” Ferry,subscribed,2026-03-01T09:00:00.000Z,added by hand,Harbour Weekly readers,"ferry; ""fish, chips""",2026-02-01T09:00:00.000Z,2026-03-01T09:00:00.000Z,,,,,,,B 12',
        '',
      ].join('\r\n'),
    })
  })

  it('has everybody in it when no list is named', async () => {
    const { operations } = harbourSubscribers([person('ann@quay.example'), person('zoe@quay.example', { listIds: [] })])
    expect(await operations['subscribers.export']({ listId: null, as: 'csv' })).toMatchObject({
      name: 'Subscribers 2026-11-20.csv',
      count: 2,
    })
  })

  it.each(['=HYPERLINK("http://quay.example")', '+44 20 7946 0000', '-1', '@ann', '＝1+1', "'=1"])(
    'holds no cell that a spreadsheet would run: %s',
    async value => {
      const { operations } = harbourSubscribers([person('ann@quay.example', { name: value, attributes: { [value]: value } })])
      const { text: csv } = await operations['subscribers.export']({ listId: null, as: 'csv' })
      expect(csv).toContain(`'${value.replaceAll('"', '""')}`)
      expect(csv).not.toMatch(/(^|[,"\n])[=+\-@＝]/)
    },
  )

  it('names its file so that every disk takes it', async () => {
    const area = harbourSubscribers()
    const list = await area.operations['lists.save']({ id: null, name: 'Quay/Council: <all>?', description: '' })
    expect((await area.operations['subscribers.export']({ listId: list.id, as: 'csv' })).name).toBe('Quay Council all 2026-11-20.csv')
  })
})

describe('an export imported again', () => {
  // Whatever people can have entered: the odd beginnings, delimiters and quotation marks more often than chance has them.
  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 6 }),
        fc.constantFrom('=', '+', "'", '@', '"', ',', ';', '|', '\t', ' ', 'ann@quay.example'),
      ),
      { maxLength: 5 },
    )
    .map(parts => parts.join(''))
  const attributes = fc.dictionary(
    fc.oneof(text, fc.constantFrom('email', 'Tags', 'attribute: name', 'Berth', 'status', 'first name')),
    fc.oneof(
      text,
      text.map(value => `${value}\n${value}`),
    ),
    {
      maxKeys: 3,
    },
  )
  const someone = fc.record({
    local: fc.stringMatching(/^[a-z=+'-]{1,8}$/),
    name: text,
    tags: fc.array(text, { maxLength: 3 }),
    attributes,
  })
  const standing = fc.constantFrom('subscribed', 'left', 'bouncing', 'complained', 'pending')

  it('loses nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.tuple(someone, standing), { maxLength: 6, selector: ([{ local }]) => local }), async people => {
        const area = harbourSubscribers()
        const council = await area.operations['lists.save']({ id: null, name: 'Council; "watchers", all', description: '' })
        for (const [{ local, name, tags, attributes }, is] of people) {
          const email = `${local}@quay.example`
          const { id } = await area.operations['subscribers.add']({ email, name, listIds: [weekly.id, council.id], attributes })
          await area.operations['subscribers.edit']({ id, tags })
          await area.operations['subscribers.setStanding']({ ids: [id], is, cause: name })
        }
        const { text: csv } = await area.operations['subscribers.export']({ listId: null, as: 'csv' })
        const elsewhere = harbourSubscribers()
        if (people.length > 0) await importCsv(elsewhere, csv)
        expect(await everybody(elsewhere)).toEqual(await everybody(area))
      }),
      { numRuns: 300 },
    )
  })
})

async function everybody(area: ReturnType<typeof harbourSubscribers>) {
  const lists = new Map((await area.lists.all()).map(({ id, name }) => [id, name]))
  const people = (await area.subscribers.all()).map(({ listIds, ...rest }) => ({ ...rest, lists: listIds.map(id => lists.get(id)) }))
  return people.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
