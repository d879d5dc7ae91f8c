import { describe, expect, it } from 'vitest'
import type { Sameness } from '../../../../src/core/subscribers/duplicates/sameness.ts'
import type { Subscriber } from '../../../../src/core/subscribers/subscriber.ts'
import { harbourSubscribers, importCsv, weekly } from '../../../support/harbour-subscribers.ts'
import { reader } from '../../../support/smtp-desk.ts'

const strict: Sameness = { plusTags: false, gmailDots: false, names: false }

async function groups(emails: readonly string[], sameness: Partial<Sameness> = {}, names = ''): Promise<readonly string[]> {
  const people = emails.map((email, at) => reader(email, { id: `p${at}`, name: names }))
  const found = await harbourSubscribers(people).operations['subscribers.duplicates']({ ...strict, ...sameness })
  return found.map(({ people }) =>
    people
      .map(({ email }) => email)
      .toSorted()
      .join(' '),
  )
}

describe('duplicates', () => {
  it.each([
    ['the case of letters', ['ann@quay.example', 'ANN@Quay.example'], {}],
    ['how the domain is written', ['ann@bücher.example', 'ann@xn--bcher-kva.example'], {}],
    ['a tag behind a plus', ['ann@quay.example', 'ann+news@quay.example'], { plusTags: true }],
    ['the dots of Gmail', ['a.nn@gmail.com', 'ann@googlemail.com'], { gmailDots: true }],
    ['both', ['a.nn+x@gmail.com', 'ann@gmail.com'], { gmailDots: true, plusTags: true }],
  ])('are found that differ by %s', async (_what, emails, sameness) => {
    expect(await groups(emails, sameness)).toEqual([emails.toSorted().join(' ')])
  })

  it.each([
    ['a tag, unless asked for', ['ann@quay.example', 'ann+news@quay.example'], {}],
    ['dots anywhere but at Gmail', ['a.nn@quay.example', 'ann@quay.example'], { gmailDots: true }],
    ['a plus inside quotation marks', ['"ann +x"@quay.example', '"ann "@quay.example'], { plusTags: true }],
  ])('are not people who differ by %s', async (_what, emails, sameness) => {
    expect(await groups(emails, sameness)).toEqual([])
  })

  it('are people of the same full name, when asked for; a first name alone is shared by too many', async () => {
    expect(await groups(['a@quay.example', 'b@quay.example'], { names: true }, 'Ann Quayle')).toHaveLength(1)
    expect(await groups(['a@quay.example', 'b@quay.example'], { names: true }, 'Ann')).toEqual([])
  })
})

describe('merging people', () => {
  const kept = reader('ann@quay.example', {
    name: '',
    tags: ['ferry'],
    notes: 'berth 12',
    attributes: { Town: 'Saltby' },
    addedAt: '2026-05-01T00:00:00.000Z',
  })
  const twin: Subscriber = reader('ann+news@quay.example', {
    name: 'Ann Quayle',
    tags: ['council'],
    listIds: [weekly.id],
    attributes: { Town: 'Tidewell', Boat: 'Kittiwake' },
    notes: 'likes fish',
    standing: { is: 'left', since: '2026-06-01T00:00:00.000Z', cause: 'asked by mail' },
    consent: { at: null, how: 'signed up', from: 'the market', ip: '' },
    addedAt: '2026-02-01T00:00:00.000Z',
  })

  it('joins what is known of them; the strictest standing wins', async () => {
    const area = harbourSubscribers([kept, twin])
    const { subscriber } = await area.operations['subscribers.merge']({ keep: kept.id, others: [twin.id] })
    expect(subscriber).toMatchObject({
      email: 'ann@quay.example',
      name: 'Ann Quayle',
      tags: ['ferry', 'council'],
      listIds: ['harbour-list', weekly.id],
      attributes: { Town: 'Saltby', Boat: 'Kittiwake' },
      notes: 'berth 12\n\nlikes fish',
      standing: { is: 'left', since: '2026-06-01T00:00:00.000Z', cause: 'asked by mail' },
      consent: { from: 'the market' },
      addedAt: '2026-02-01T00:00:00.000Z',
    })
    const { timeline } = await area.operations['subscribers.person'](kept.id)
    expect(timeline.map(({ what }) => what).toSorted()).toEqual(['consent', 'merged', 'standing', 'standing'])
    expect(await area.subscribers.get(twin.id)).toBeUndefined()
  })

  it('is taken back in one step', async () => {
    const area = harbourSubscribers([kept, twin])
    const { undoable } = await area.operations['subscribers.merge']({ keep: kept.id, others: [twin.id] })
    await area.undo.undo(undoable?.undo ?? '')
    expect(new Set(await area.subscribers.all())).toEqual(new Set([kept, twin]))
    expect(await area.suppressions.all()).toEqual([])
  })

  it('does not let the address that left come back with the next import', async () => {
    const area = harbourSubscribers([kept, twin])
    await area.operations['subscribers.merge']({ keep: kept.id, others: [twin.id] })
    expect(await importCsv(area, 'email\nann+news@quay.example\n')).toMatchObject({ added: 0, keptAway: [{ standing: 'suppressed' }] })
  })

  it('refuses people who are gone', async () => {
    const area = harbourSubscribers([kept])
    await expect(area.operations['subscribers.merge']({ keep: kept.id, others: ['gone', kept.id] })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
