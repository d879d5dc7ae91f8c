import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SubscriberQuery } from '../../../src/core/subscribers/subscribers-operations.ts'
import { everybody } from '../../../src/core/subscribers/everybody.ts'
import { harbourSubscribers, standings, weekly } from '../../support/harbour-subscribers.ts'

/** A harbour with these readers on its weekly list. */
async function harbourWith(...people: readonly (readonly [email: string, name: string])[]) {
  const area = harbourSubscribers()
  const ids: string[] = []
  for (const [email, name] of people) {
    const { id } = await area.operations['subscribers.add']({ email, name, listIds: [weekly.id], attributes: {} })
    ids.push(id)
  }
  return { ...area, ids }
}

describe('adding somebody by hand', () => {
  it('subscribes them to the lists named', async () => {
    const { operations } = harbourSubscribers()
    const person = {
      email: ' Ann Quayle <Ann@Quay.Example> ',
      name: ' Ann\n Quayle ',
      listIds: [weekly.id],
      attributes: { Berth: ' B 12 ', Boat: '' },
    }
    expect(await operations['subscribers.add'](person)).toMatchObject({
      email: 'Ann@quay.example',
      name: 'Ann Quayle',
      attributes: { Berth: 'B 12' },
      listIds: [weekly.id],
      standing: { is: 'subscribed', since: '2026-11-20T08:30:00.000Z', cause: 'added by hand' },
    })
  })

  it('knows them again however the address is written', async () => {
    const area = await harbourWith(['ann@quay.example', 'Ann'], ['ANN@Quay.example', ''])
    expect(await area.subscribers.all()).toMatchObject([{ email: 'ann@quay.example', name: 'Ann' }])
  })

  it('says what is wrong with an address', async () => {
    await expect(harbourWith(['ann.quay.example', 'Ann'])).rejects.toMatchObject({
      code: 'bad-input',
      message: 'The address “ann.quay.example” has no @.',
    })
  })

  it('refuses a list that is not there', async () => {
    const { operations } = harbourSubscribers()
    const person = { email: 'ann@quay.example', name: '', listIds: ['gone'], attributes: {} }
    await expect(operations['subscribers.add'](person)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('does not bring back who has left, but says since when and what to do; the curator’s own word does', async () => {
    const { operations, ids, ...area } = await harbourWith(['ann@quay.example', 'Ann'])
    await area.takeAway({ ids, is: 'left', cause: 'asked by mail' })
    const again = { email: 'ann@quay.example', name: 'Ann', listIds: [weekly.id], attributes: {} }
    await expect(operations['subscribers.add'](again)).rejects.toMatchObject({
      code: 'conflict',
      message: 'ann@quay.example has left (since 2026-11-20: asked by mail) and was not added.',
      remedy: 'If they asked to come back, set their standing to subscribed yourself.',
    })
    await operations['subscribers.setStanding']({ ids, is: 'subscribed', cause: 'asked at the fish market' })
    expect(await operations['subscribers.add'](again)).toMatchObject({ standing: { is: 'subscribed', cause: 'asked at the fish market' } })
  })
})

describe('editing somebody', () => {
  it('changes what is named and can be taken back', async () => {
    const { operations, ids, undo, ...area } = await harbourWith(['ann@quay.example', 'Ann'])
    const id = ids[0] ?? ''
    const { subscriber, undoable } = await operations['subscribers.edit']({
      id,
      tags: ['ferry', ' ferry ', ''],
      attributes: { Berth: 'B 12' },
    })
    expect(subscriber).toMatchObject({ name: 'Ann', tags: ['ferry'], attributes: { Berth: 'B 12' } })
    expect(await undo.undo(undoable?.undo ?? '')).toEqual({ label: 'Changed ann@quay.example' })
    expect(await area.subscriber(id)).toMatchObject({ tags: [], attributes: {} })
  })

  it('is no step when nothing changes', async () => {
    const { operations, ids } = await harbourWith(['ann@quay.example', 'Ann'])
    expect(await operations['subscribers.edit']({ id: ids[0] ?? '', name: 'Ann' })).toMatchObject({ undoable: null })
    await expect(operations['subscribers.edit']({ id: 'gone', name: 'Ann' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('setting the standing of many', () => {
  it('dates it, keeps the cause and can be taken back', async () => {
    const { operations, ids, undo, ...area } = await harbourWith(['ann@quay.example', 'Ann'], ['bob@quay.example', 'Bob'])
    const { count, undoable } = await operations['subscribers.setStanding']({ ids: [...ids, 'gone'], is: 'left', cause: '' })
    expect(count).toBe(2)
    expect((await area.subscribers.all())[0]?.standing).toEqual({ is: 'left', since: '2026-11-20T08:30:00.000Z', cause: 'set by hand' })
    expect(await undo.undo(undoable?.undo ?? '')).toEqual({ label: 'Marked 2 subscribers as left' })
  })

  it('keeps the first date and cause when the standing is the same', async () => {
    const { operations, ids } = await harbourWith(['ann@quay.example', 'Ann'])
    expect(await operations['subscribers.setStanding']({ ids, is: 'subscribed', cause: 'again' })).toEqual({ count: 0, undoable: null })
  })

  it.each([
    ['left', 'bouncing', 'left'],
    ['complained', 'bouncing', 'complained'],
    ['complained', 'left', 'complained'],
    ['bouncing', 'left', 'left'],
    ['bouncing', 'complained', 'complained'],
  ] as const)('lets mail say that somebody who is %s is %s: they are %s', async (first, second, last) => {
    const { ids, ...area } = await harbourWith(['ann@quay.example', 'Ann'])
    await area.takeAway({ ids, is: first, cause: 'first' })
    await area.takeAway({ ids, is: second, cause: 'second' })
    expect(await standings(area)).toEqual({ 'ann@quay.example': last })
  })
})

describe('removing people', () => {
  it('forgets them, and can be taken back', async () => {
    const { ids, ...area } = await harbourWith(['ann@quay.example', 'Ann'])
    const { count, undoable } = await area.operations['subscribers.remove']([...ids, 'gone'])
    expect([count, await area.subscribers.all()]).toEqual([1, []])
    await area.undo.undo(undoable?.undo ?? '')
    expect(await standings(area)).toEqual({ 'ann@quay.example': 'subscribed' })
  })

  it('keeps of those who left the address and the standing, and nothing else', async () => {
    const { operations, ids, ...area } = await harbourWith(['ann@quay.example', 'Ann'])
    await area.takeAway({ ids, is: 'left', cause: 'asked by mail' })
    expect(await operations['subscribers.remove'](ids)).toMatchObject({ count: 1 })
    expect(await area.subscribers.all()).toMatchObject([
      { email: 'ann@quay.example', name: '', attributes: {}, tags: [], listIds: [], standing: { is: 'left', cause: 'asked by mail' } },
    ])
    expect(await operations['subscribers.remove'](ids)).toEqual({ count: 0, undoable: null })
  })
})

describe('lists', () => {
  it('count their people by standing', async () => {
    const { operations, ids, ...area } = await harbourWith(
      ['ann@quay.example', 'Ann'],
      ['bob@quay.example', 'Bob'],
      ['cat@quay.example', 'Cat'],
    )
    await area.takeAway({ ids: ids.slice(0, 1), is: 'bouncing', cause: '550 5.1.1 no such user' })
    const counts = { subscribed: 2, left: 0, bouncing: 1, complained: 0, pending: 0 }
    expect(await operations['lists.list'](undefined)).toEqual([{ ...weekly, counts }])
    const audience = await area.audienceOf(weekly.id)
    expect([audience.subscribed.map(({ name }) => name), audience.counts]).toEqual([['Bob', 'Cat'], counts])
  })

  it('are made and renamed, and never share a name', async () => {
    const { operations } = harbourSubscribers()
    const council = await operations['lists.save']({ id: null, name: ' Council  watchers ', description: 'Minutes of the quay council' })
    expect(council).toMatchObject({ name: 'Council watchers', createdAt: '2026-11-20T08:30:00.000Z' })
    expect(await operations['lists.save']({ ...council, name: 'Council' })).toEqual({ ...council, name: 'Council' })
    await expect(operations['lists.save']({ id: null, name: 'COUNCIL', description: '' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(operations['lists.save']({ id: null, name: ' ', description: '' })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(operations['lists.save']({ id: 'gone', name: 'Ferry', description: '' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('leave their people behind when removed, and get them back when that is undone', async () => {
    const { operations, undo, ...area } = await harbourWith(['ann@quay.example', 'Ann'])
    const undoable = await operations['lists.remove'](weekly.id)
    expect([await area.lists.all(), (await area.subscribers.all())[0]?.listIds]).toEqual([[], []])
    await undo.undo(undoable.undo)
    expect([await area.lists.all(), (await area.subscribers.all())[0]?.listIds]).toEqual([[weekly], [weekly.id]])
  })
})

describe('looking people up', () => {
  it('finds them by part of the address or name, by list and by standing, a page at a time', async () => {
    const { operations, ids, ...area } = await harbourWith(
      ['zoe@quay.example', 'Zoë Marlow'],
      ['ann@quay.example', ''],
      ['bob@ferry.example', 'Bob Quayle'],
    )
    await area.takeAway({ ids: ids.slice(1, 2), is: 'left', cause: 'asked by mail' })
    const found = async (query: Partial<SubscriberQuery>) => {
      const { total, rows } = await operations['subscribers.list']({ ...everybody, ...query })
      return [total, ...rows.map(({ email }) => email.slice(0, 3))]
    }
    expect(await found({})).toEqual([3, 'ann', 'bob', 'zoe'])
    expect(await found({ sort: 'name' })).toEqual([3, 'bob', 'zoe', 'ann'])
    expect(await found({ text: ' QUAY' })).toEqual([3, 'ann', 'bob', 'zoe'])
    expect(await found({ text: 'marlow' })).toEqual([1, 'zoe'])
    expect(await found({ standing: 'left' })).toEqual([1, 'ann'])
    expect(await found({ listId: 'other' })).toEqual([0])
    expect(await found({ offset: 1, limit: 1 })).toEqual([3, 'bob'])
  })

  it('shows the same people in the same order as if all had been read and sorted anew, after any changes', async () => {
    const edit = fc.record({ who: fc.nat(30), name: fc.constantFrom('', 'Ann', 'ann', 'Åsa', 'Zoë'), gone: fc.boolean() })
    const rounds = fc.array(fc.array(edit, { maxLength: 8 }), { maxLength: 8 })
    const sorts = ['email', 'name', 'newest', 'changed'] as const
    await fc.assert(
      fc.asyncProperty(rounds, fc.boolean(), async (rounds, many) => {
        const area = harbourSubscribers()
        for (const edits of rounds) {
          await Promise.all(sorts.map(sort => area.operations['subscribers.list']({ ...everybody, sort })))
          const rows = edits.map(({ who, name, gone }) => (gone ? null : reader(who, name)))
          const crowd = many ? Array.from({ length: 101 }, (_, index) => reader(100 + index, 'Crowd')) : []
          const records = new Map([
            ...edits.map(({ who }, at) => [`reader${who}`, rows[at]] as const),
            ...crowd.map(one => [one.id, one] as const),
          ])
          await area.subscribers.changeMany([...records.keys()], (_now, id) => records.get(id) ?? undefined)
        }
        const afresh = harbourSubscribers(await area.subscribers.all())
        for (const sort of sorts) {
          const query = { ...everybody, sort, limit: 1_000 }
          expect(await area.operations['subscribers.list'](query)).toEqual(await afresh.operations['subscribers.list'](query))
        }
      }),
      { numRuns: 100 },
    )
  })
})

function reader(who: number, name: string) {
  const since = `2026-0${1 + (who % 9)}-01T00:00:00.000Z`
  const standing = { is: 'subscribed', since, cause: 'added by hand' } as const
  return {
    id: `reader${who}`,
    email: `reader${who}@saltby.example`,
    name,
    attributes: {},
    tags: [],
    listIds: [],
    standing,
    addedAt: since,
    changedAt: since,
    notes: '',
    consent: null,
    history: [],
  }
}
