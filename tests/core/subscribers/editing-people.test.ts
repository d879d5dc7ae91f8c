import { describe, expect, it } from 'vitest'
import { harbourSubscribers, importCsv, weekly } from '../../support/harbour-subscribers.ts'

async function harbour() {
  const area = harbourSubscribers()
  const council = await area.operations['lists.save']({ id: null, name: 'Council watchers', description: '' })
  await importCsv(area, 'email,tags,town\nann@quay.example,ferry,Saltby\nbob@quay.example,,\n')
  const ids = (await area.subscribers.all()).map(({ id }) => id)
  const eventsOf = async (id: string) => (await area.operations['subscribers.person'](id)).timeline
  return { ...area, council, ids, ann: ids[0] ?? '', eventsOf }
}

const consent = (how: string) => ({ at: '2026-03-01', how, from: 'the market', ip: '' })

describe('editing many people', () => {
  it('gives and takes tags, lists and attributes in one step, which can be taken back', async () => {
    const { operations, subscribers, undo, ids, council } = await harbour()
    const before = await subscribers.all()
    const edits = {
      addTags: ['pier'],
      removeTags: ['ferry'],
      addLists: [council.id],
      removeLists: [weekly.id],
      setAttributes: { boat: 'Kittiwake' },
      removeAttributes: ['town'],
    }
    const { count, undoable } = await operations['subscribers.editMany']({ ids: [...ids, 'gone'], edits })
    expect([count, undoable?.label]).toEqual([2, 'Changed 2 subscribers'])
    for (const person of await subscribers.all())
      expect(person).toMatchObject({ tags: ['pier'], listIds: [council.id], attributes: { boat: 'Kittiwake' } })
    await undo.undo(undoable?.undo ?? '')
    expect(await subscribers.all()).toEqual(before)
  })

  it('changes nobody who has it all already', async () => {
    const { operations, ids } = await harbour()
    expect(await operations['subscribers.editMany']({ ids, edits: { addLists: [weekly.id] } })).toEqual({ count: 0, undoable: null })
  })

  it('can be done to everybody who matches, however many', async () => {
    const { operations, ids } = await harbour()
    const filter = { listId: null, segmentId: null, standing: null, tag: null, text: 'quay', sort: 'email' } as const
    expect(await operations['subscribers.ids'](filter)).toEqual(ids)
    expect(await operations['subscribers.ids']({ ...filter, tag: 'ferry' })).toEqual([ids[0]])
  })
})

describe('the history of a person', () => {
  it('keeps every standing with its date and cause', async () => {
    const { operations, ann, eventsOf } = await harbour()
    await operations['subscribers.setStanding']({ ids: [ann], is: 'left', cause: 'asked by mail' })
    await operations['subscribers.setStanding']({ ids: [ann], is: 'subscribed', cause: 'asked at the fish market' })
    const events = await eventsOf(ann)
    expect(events.map(event => event.what === 'standing' && [event.is, event.cause])).toEqual([
      ['subscribed', 'asked at the fish market'],
      ['left', 'asked by mail'],
      ['subscribed', 'imported from readers.csv'],
    ])
  })

  it('keeps lists joined and left by name, also of lists that are gone', async () => {
    const { operations, ann, council, eventsOf } = await harbour()
    await operations['subscribers.edit']({ id: ann, listIds: [weekly.id, council.id] })
    await operations['lists.remove'](council.id)
    expect((await eventsOf(ann)).filter(({ what }) => what === 'lists')).toMatchObject([
      { joined: [], left: ['Council watchers'], cause: 'the list was removed' },
      { joined: ['Council watchers'], left: [], cause: 'edited by hand' },
    ])
  })

  it('keeps the consent that another took the place of', async () => {
    const { operations, ann, eventsOf } = await harbour()
    await operations['subscribers.edit']({ id: ann, consent: consent('by word') })
    const { subscriber } = await operations['subscribers.edit']({ id: ann, consent: consent('in writing') })
    expect(subscriber.consent).toEqual({ at: '2026-03-01T00:00:00.000Z', how: 'in writing', from: 'the market', ip: '' })
    expect((await eventsOf(ann)).flatMap(event => (event.what === 'consent' ? event.consent.how : []))).toEqual(['in writing', 'by word'])
  })

  it('does not grow without end', async () => {
    const { operations, ann, subscribers } = await harbour()
    for (let round = 0; round < 130; round++) {
      await operations['subscribers.setStanding']({ ids: [ann], is: 'left', cause: '' })
      await operations['subscribers.setStanding']({ ids: [ann], is: 'subscribed', cause: '' })
    }
    expect((await subscribers.get(ann))?.history).toHaveLength(200)
  })
})
