import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../src/core/base/problem.ts'
import { openCollection } from '../../../src/core/storage/open-collection.ts'
import { type Boat, boats, grete, havfruen, inger } from '../../support/boats.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { watchedStore } from '../../support/watched-store.ts'

const diskFull = new Problem('disk-full', 'There is no room on the disk.', 'Make room, then try again.')

async function harbour() {
  const folder = await temporaryFolder()
  const store = watchedStore(folder)
  const collection = openCollection(boats(), store)
  const put = (boat: Boat) => collection.change(boat.id, () => boat)
  const reopened = () => openCollection(boats(), watchedStore(folder))
  return { folder, store, collection, put, reopened }
}

const toBerth = (berth: number) => (now: Boat | undefined) => now && { ...now, berth }

describe('a collection', () => {
  it('is empty before anything is kept', async () => {
    const { collection } = await harbour()
    expect(await collection.all()).toEqual([])
    expect(await collection.get(grete.id)).toBeUndefined()
  })

  it('keeps a change on disk, one record a line', async () => {
    const { folder, put, reopened } = await harbour()
    await put(grete)
    await put(inger)
    expect(await reopened().get(grete.id)).toEqual(grete)
    expect(readFileSync(join(folder, 'boats/a1.json'), 'utf8').split('\n')).toContain(JSON.stringify(inger))
  })

  it('answers what a record was and what it has become', async () => {
    const { collection, put } = await harbour()
    await put(grete)
    const moved = { ...grete, berth: 5 }
    expect(await collection.change(grete.id, () => moved)).toEqual({ collection, id: grete.id, before: grete, after: moved })
  })

  it('writes nothing, and tells nobody, when an edit leaves a record be', async () => {
    const { store, collection, put } = await harbour()
    await put(grete)
    const heard: unknown[] = []
    collection.onChange(changes => heard.push(changes))
    const change = await collection.change(grete.id, now => now)
    expect(change.after).toBe(change.before)
    expect(await collection.changeMany([grete.id, inger.id], now => now)).toEqual([])
    expect(store.writes).toEqual(['boats/a1.json'])
    expect(heard).toEqual([])
  })

  it('reads a file when it is first touched, and only then', async () => {
    const { folder, put } = await harbour()
    for (const boat of [grete, inger, havfruen]) await put(boat)
    const store = watchedStore(folder)
    const collection = openCollection(boats(), store)
    await Promise.all([collection.get(grete.id), collection.get(inger.id)])
    expect(store.reads).toEqual(['boats/a1.json'])
    expect(await collection.all()).toEqual([grete, inger, havfruen])
    expect(store.reads).toEqual(['boats/a1.json', 'boats/b2.json'])
  })

  it('removes a file whose last record has gone, its .bak too', async () => {
    const { folder, collection, put, reopened } = await harbour()
    await put(grete)
    await put({ ...grete, berth: 5 })
    await collection.change(grete.id, () => undefined)
    expect(existsSync(join(folder, 'boats/a1.json'))).toBe(false)
    expect(existsSync(join(folder, 'boats/a1.json.bak'))).toBe(false)
    expect(await reopened().all()).toEqual([])
    await put(inger)
    expect(await reopened().all()).toEqual([inger])
  })

  it('changes many records with one write for each file', async () => {
    const { store, collection, reopened } = await harbour()
    const fleet = new Map([havfruen, grete, inger].map(boat => [boat.id, boat]))
    const changes = await collection.changeMany([...fleet.keys(), grete.id], (_now, id) => fleet.get(id))
    expect(changes.map(({ id }) => id)).toEqual([havfruen.id, grete.id, inger.id])
    expect(store.writes.toSorted()).toEqual(['boats/a1.json', 'boats/b2.json'])
    expect(await reopened().all()).toEqual([grete, inger, havfruen])
  })

  it('refuses an edit that gives a record another id', async () => {
    const { collection } = await harbour()
    await expect(collection.change(grete.id, () => inger)).rejects.toThrow('ids never change')
    expect(await collection.all()).toEqual([])
  })
})

describe('changes to one file', () => {
  it('join into one next write while a write is running, and see each other in order', async () => {
    const { store, collection, put, reopened } = await harbour()
    const release = store.hold()
    const first = put(grete)
    const later = [5, 6, 7].map(berth => collection.change(grete.id, now => now && { ...now, berth: now.berth * 10 + berth }))
    const others = put(inger)
    release()
    await Promise.all([first, ...later, others])
    expect(store.writes).toEqual(['boats/a1.json', 'boats/a1.json'])
    expect((await reopened().get(grete.id))?.berth).toBe(4567)
    expect(await reopened().get(inger.id)).toEqual(inger)
  })

  it('do not wait for a write to another file', async () => {
    const { store, put } = await harbour()
    const release = store.hold()
    const [a, b] = [put(grete), put(havfruen)]
    await expect.poll(() => store.writes.length).toBe(2)
    release()
    await Promise.all([a, b])
  })

  it('are not seen before they are on disk', async () => {
    const { store, collection, put } = await harbour()
    const release = store.hold()
    const change = put(grete)
    await expect.poll(() => store.writes.length).toBe(1)
    expect(await collection.get(grete.id)).toBeUndefined()
    release()
    await change
    expect(await collection.get(grete.id)).toEqual(grete)
  })

  it('go on when one of them throws: that one alone is refused', async () => {
    const { store, collection, put, reopened } = await harbour()
    const release = store.hold()
    const first = put(grete)
    const refused = collection.changeMany([inger.id, grete.id], now => {
      if (now) throw new Problem('conflict', 'Grete stays where she is.', 'Move another boat.')
      return inger
    })
    const moved = collection.change(grete.id, toBerth(9))
    release()
    await expect(refused).rejects.toMatchObject({ code: 'conflict' })
    await Promise.all([first, moved])
    expect(await reopened().all()).toEqual([{ ...grete, berth: 9 }])
  })
})

describe('a write that fails', () => {
  it('refuses every change of its batch and leaves memory as the disk is', async () => {
    const { store, collection, put, reopened } = await harbour()
    await put(grete)
    const release = store.hold()
    store.fail('boats/a1.json', diskFull)
    const changes = [put(inger), collection.change(grete.id, toBerth(9)), collection.change(grete.id, () => undefined)]
    release()
    for (const { status } of await Promise.allSettled(changes)) expect(status).toBe('rejected')
    expect(await collection.all()).toEqual([grete])
    expect(await reopened().all()).toEqual([grete])
  })

  it('does not stand in the way of the next one', async () => {
    const { store, collection, put, reopened } = await harbour()
    store.fail('boats/a1.json', diskFull)
    await expect(put(grete)).rejects.toBe(diskFull)
    store.fail('boats/a1.json', null)
    await put(inger)
    expect(await collection.all()).toEqual([inger])
    expect(await reopened().all()).toEqual([inger])
  })

  it('takes a change of many files back from those already written', async () => {
    const { store, collection, put, reopened } = await harbour()
    await put(grete)
    await put(havfruen)
    store.fail('boats/b2.json', diskFull)
    await expect(collection.changeMany([grete.id, inger.id, havfruen.id], (_now, id) => ({ id, name: 'Sold', berth: 0 }))).rejects.toBe(
      diskFull,
    )
    expect(await collection.all()).toEqual([grete, havfruen])
    expect(await reopened().all()).toEqual([grete, havfruen])
    expect(store.notices).toEqual([])
  })

  it('is told when part of a change of many files cannot be taken back', async () => {
    const { store, collection } = await harbour()
    const release = store.hold()
    store.fail('boats/b2.json', diskFull)
    const adding = collection.changeMany([grete.id, havfruen.id], (_now, id) => (id === grete.id ? grete : havfruen))
    const stop = collection.onChange(() => store.fail('boats/a1.json', diskFull))
    release()
    await expect(adding).rejects.toBe(diskFull)
    stop()
    expect(await collection.all()).toEqual([grete])
    expect(store.notices).toEqual([
      {
        level: 'error',
        what: 'A change to boats was saved in part and could not be taken back.',
        remedy: 'Look over what you changed last, and make the change again.',
      },
    ])
  })
})

describe('those who follow a collection', () => {
  it('hear of each change once it is on disk, before it is answered, until they stop', async () => {
    const { collection, put, reopened } = await harbour()
    const heard: string[] = []
    const found: Promise<Boat | undefined>[] = []
    const stop = collection.onChange(changes => {
      heard.push(...changes.map(({ id }) => id))
      found.push(...changes.map(({ id }) => reopened().get(id)))
    })
    await put(grete)
    expect(heard).toEqual([grete.id])
    stop()
    await put(inger)
    expect(heard).toEqual([grete.id])
    expect(await Promise.all(found)).toEqual([grete])
  })

  it('hear of changes that shared a write one by one, in order', async () => {
    const { store, collection, put } = await harbour()
    const release = store.hold()
    const heard: (number | undefined)[][] = []
    collection.onChange(changes => heard.push(changes.map(({ after }) => after?.berth)))
    const changes = [put(grete), collection.change(grete.id, toBerth(5)), collection.change(grete.id, () => undefined)]
    release()
    await Promise.all(changes)
    expect(heard).toEqual([[4], [5], [undefined]])
  })
})
