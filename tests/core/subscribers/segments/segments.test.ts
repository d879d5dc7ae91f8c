import { describe, expect, it } from 'vitest'
import { everybody } from '../../../../src/core/subscribers/everybody.ts'
import type { Condition, SegmentRules } from '../../../../src/core/subscribers/segments/segment.ts'
import type { Subscriber } from '../../../../src/core/subscribers/subscriber.ts'
import { harbourSubscribers, weekly } from '../../../support/harbour-subscribers.ts'
import { reader } from '../../../support/smtp-desk.ts'

const people: readonly Subscriber[] = [
  reader('ann@quay.example', {
    name: 'Ann',
    tags: ['Ferry'],
    listIds: [weekly.id],
    attributes: { Town: 'Saltby', Boats: '12' },
    addedAt: '2026-11-10T00:00:00.000Z',
  }),
  reader('bob@ferry.example', {
    name: '',
    tags: [],
    listIds: [],
    attributes: { town: 'Tidewell', Boats: '3' },
    addedAt: '2026-03-01T00:00:00.000Z',
  }),
  reader('cat@quay.example', {
    name: 'Cat',
    listIds: [weekly.id],
    standing: { is: 'left', since: '2026-11-01T00:00:00.000Z', cause: '' },
    addedAt: '2025-01-01T00:00:00.000Z',
  }),
]
const condition = (field: Condition['field'], is: Condition['is'], value = '', attribute = ''): Condition => ({
  field,
  is,
  value,
  attribute,
})
const one = (...conditions: readonly Condition[]): SegmentRules => ({
  match: 'all',
  groups: [{ match: 'all', conditions: [...conditions] }],
})

async function fitting(rules: SegmentRules): Promise<string> {
  const area = harbourSubscribers(people)
  const { id } = await area.operations['segments.save']({ id: null, name: 'Some', rules })
  const { rows, total } = await area.operations['subscribers.list']({ ...everybody, segmentId: id })
  expect(await area.operations['segments.count'](rules)).toBe(total)
  expect((await area.operations['subscribers.facets'](null)).segments).toMatchObject([{ name: 'Some', count: total }])
  return rows.map(({ email }) => email.slice(0, 3)).join(' ')
}

describe('a segment', () => {
  it.each([
    [condition('standing', 'is', 'left'), 'cat'],
    [condition('standing', 'is-not', 'left'), 'ann bob'],
    [condition('list', 'is', weekly.id), 'ann cat'],
    [condition('list', 'is-not', weekly.id), 'bob'],
    [condition('tag', 'is', 'ferry'), 'ann'],
    [condition('tag', 'unset'), 'bob cat'],
    [condition('email', 'ends', '@QUAY.example'), 'ann cat'],
    [condition('email', 'lacks', 'quay'), 'bob'],
    [condition('name', 'set'), 'ann cat'],
    [condition('name', 'unset'), 'bob'],
    [condition('attribute', 'is', 'saltby', 'town'), 'ann'],
    [condition('attribute', 'starts', 'T', 'Town'), 'bob'],
    [condition('attribute', 'more', '5', 'Boats'), 'ann'],
    [condition('attribute', 'less', '12', 'boats'), 'bob'],
    [condition('attribute', 'unset', '', 'Boats'), 'cat'],
    [condition('added', 'within', '30'), 'ann'],
    [condition('added', 'older', '365'), 'cat'],
    [condition('added', 'before', '2026-03-02'), 'bob cat'],
    [condition('added', 'after', '2026-03-01'), 'ann'],
    [condition('added', 'is', '2026-11'), 'ann'],
    [condition('since', 'is', '2026-11-01'), 'cat'],
  ])('finds by %o', async (asked, found) => {
    expect(await fitting(one(asked))).toBe(found)
  })

  it('joins conditions and groups by all or by any', async () => {
    const [quay, ferry, left] = [
      condition('email', 'contains', 'quay'),
      condition('email', 'contains', 'ferry'),
      condition('standing', 'is', 'left'),
    ]
    expect(await fitting({ match: 'all', groups: [{ match: 'any', conditions: [quay, ferry] }] })).toBe('ann bob cat')
    expect(
      await fitting({
        match: 'all',
        groups: [
          { match: 'any', conditions: [quay, ferry] },
          { match: 'all', conditions: [left] },
        ],
      }),
    ).toBe('cat')
    expect(
      await fitting({
        match: 'any',
        groups: [
          { match: 'all', conditions: [ferry] },
          { match: 'all', conditions: [left, quay] },
        ],
      }),
    ).toBe('bob cat')
    expect(await fitting({ match: 'all', groups: [] })).toBe('ann bob cat')
  })

  it('is an audience of whoever fits and is subscribed', async () => {
    const area = harbourSubscribers(people)
    const { id } = await area.operations['segments.save']({ id: null, name: 'Quay', rules: one(condition('email', 'contains', 'quay')) })
    const { subscribed, counts } = await area.audienceOfSegment(id)
    expect([subscribed.map(({ name }) => name), counts.left]).toEqual([['Ann'], 1])
  })

  it('is renamed, never shares a name, and is removed and brought back', async () => {
    const { operations, undo } = harbourSubscribers(people)
    const rules = one(condition('name', 'set'))
    const saved = await operations['segments.save']({ id: null, name: ' Named  readers ', rules })
    expect(await operations['segments.save']({ ...saved, name: 'Named' })).toEqual({ ...saved, name: 'Named' })
    await expect(operations['segments.save']({ id: null, name: 'NAMED', rules })).rejects.toMatchObject({ code: 'conflict' })
    await expect(operations['segments.save']({ id: null, name: ' ', rules })).rejects.toMatchObject({ code: 'bad-input' })
    const undoable = await operations['segments.remove'](saved.id)
    await expect(operations['subscribers.list']({ ...everybody, segmentId: saved.id })).rejects.toMatchObject({ code: 'not-found' })
    await undo.undo(undoable.undo)
    expect((await operations['subscribers.facets'](null)).segments).toHaveLength(1)
  })
})
