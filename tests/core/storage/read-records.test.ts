import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { FileSpec } from '../../../src/core/storage/file-spec.ts'
import { byHash } from '../../../src/core/storage/layouts.ts'
import { openCollection } from '../../../src/core/storage/open-collection.ts'
import { type Boat, boats, grete, havfruen, inger } from '../../support/boats.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { watchedStore } from '../../support/watched-store.ts'

/** A folder whose `boats/a1.json` holds this. */
async function folderWith(file: unknown) {
  const folder = await temporaryFolder()
  const path = join(folder, 'boats/a1.json')
  mkdirSync(join(folder, 'boats'))
  writeFileSync(path, JSON.stringify(file))
  const stored = (): unknown => JSON.parse(readFileSync(path, 'utf8'))
  const store = watchedStore(folder)
  return { path, stored, store, collection: openCollection(boats(), store) }
}

const Moored = z.object({ id: z.string(), name: z.string(), mooring: z.object({ quay: z.string(), berth: z.number() }) })

/** The third version of boats: berths were once text, then numbers, and now lie at a quay. */
const mooredBoats: FileSpec<z.infer<typeof Moored>> = {
  name: 'boats',
  version: 3,
  upgrades: {
    1: (old: { berth: string }) => ({ ...old, berth: Number(old.berth) }),
    2: ({ berth, ...boat }: Boat) => ({ ...boat, mooring: { quay: 'North quay', berth } }),
  },
  ...byHash('boats'),
  parse: record => Moored.parse(record),
}

describe('a file of an older version', () => {
  it('is brought forward step by step, and written so with the next change', async () => {
    const { store, stored } = await folderWith({
      version: 1,
      records: [
        { ...grete, berth: '4' },
        { ...inger, berth: '7' },
      ],
    })
    const moored = openCollection(mooredBoats, store)
    expect(await moored.get(grete.id)).toEqual({ id: grete.id, name: 'Grete', mooring: { quay: 'North quay', berth: 4 } })
    expect(stored()).toMatchObject({ version: 1 })
    await moored.change(inger.id, () => undefined)
    expect(stored()).toEqual({ version: 3, records: [{ id: grete.id, name: 'Grete', mooring: { quay: 'North quay', berth: 4 } }] })
  })

  it('is brought forward from where it stands', async () => {
    const { store } = await folderWith({ version: 2, records: [grete] })
    expect(await openCollection(mooredBoats, store).get(grete.id)).toMatchObject({ mooring: { berth: 4 } })
  })
})

describe('a file of a newer version', () => {
  it('is refused by name and never overwritten', async () => {
    const { path, collection } = await folderWith({ version: 2, records: [{ id: grete.id, colour: 'red' }] })
    const before = readFileSync(path, 'utf8')
    const newer = { code: 'library-newer', message: expect.stringContaining('boats/a1.json') }
    await expect(collection.get(grete.id)).rejects.toMatchObject(newer)
    await expect(collection.all()).rejects.toMatchObject(newer)
    await expect(collection.change(grete.id, () => grete)).rejects.toMatchObject(newer)
    await expect(collection.changeMany([grete.id, havfruen.id], () => undefined)).rejects.toMatchObject(newer)
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  it('leaves the other files of a change as they were', async () => {
    const { collection } = await folderWith({ version: 2, records: [] })
    const adding = collection.changeMany([havfruen.id, grete.id], (_now, id) => ({ ...havfruen, id }))
    await expect(adding).rejects.toMatchObject({ code: 'library-newer' })
    expect(await collection.get(havfruen.id)).toBeUndefined()
  })
})

describe('a record that is not understood', () => {
  const half = { id: 'a1-half', name: 'Half a boat' }

  it('is left out with a notice, and takes no other along', async () => {
    const { store, collection } = await folderWith({ version: 1, records: [grete, half, null, 17, inger] })
    expect(await collection.all()).toEqual([grete, inger])
    expect(await collection.get(half.id)).toBeUndefined()
    expect(store.notices).toMatchObject([
      { level: 'warning', what: '3 records in boats/a1.json could not be understood and are left out.' },
    ])
  })

  it('stays in the file through every change, also when all others go', async () => {
    const { stored, collection } = await folderWith({ version: 1, records: [half, grete] })
    await collection.change(grete.id, () => undefined)
    expect(stored()).toEqual({ version: 1, records: [], setAside: [{ version: 1, record: half }] })
  })

  it('comes back once it has been corrected', async () => {
    const { store, collection } = await folderWith({
      version: 1,
      records: [grete],
      setAside: [{ version: 1, record: { ...half, berth: 2 } }],
    })
    expect(await collection.get(half.id)).toEqual({ ...half, berth: 2 })
    expect(store.notices).toEqual([])
  })

  it.each([
    ['comes twice', { ...grete, name: 'The other Grete' }],
    ['belongs in another file', havfruen],
    ['has an id that no file can hold', { ...grete, id: '../../a1' }],
  ])('is also one that %s', async (_how, stray) => {
    const { stored, store, collection } = await folderWith({ version: 1, records: [grete, stray] })
    expect(await collection.all()).toEqual([grete])
    expect(store.notices).toHaveLength(1)
    await collection.change(inger.id, () => inger)
    expect(stored()).toEqual({ version: 1, records: [grete, inger], setAside: [{ version: 1, record: stray }] })
  })

  it('is one that an older version has no way to bring forward', async () => {
    const { store } = await folderWith({ version: 1, records: [grete, inger] })
    const { 2: second } = mooredBoats.upgrades
    const gap = openCollection({ ...mooredBoats, upgrades: second ? { 2: second } : {} }, store)
    expect(await gap.all()).toEqual([])
    expect(store.notices).toMatchObject([{ what: '2 records in boats/a1.json could not be understood and are left out.' }])
  })
})
