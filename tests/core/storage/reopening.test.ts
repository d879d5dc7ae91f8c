import * as fc from 'fast-check'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Collection } from '../../../src/core/base/collection.ts'
import { openCollection } from '../../../src/core/storage/open-collection.ts'
import { type Boat, boats } from '../../support/boats.ts'
import { watchedStore } from '../../support/watched-store.ts'

const id = fc.constantFrom('a1-grete', 'a1-inger', 'a1-karen', 'b2-havfruen', 'b2-solveig', 'c3-ternen')
const berth = fc.nat({ max: 40 })
const name = fc.string({ unit: 'grapheme', maxLength: 12 })
const someIds = fc.array(id, { maxLength: 8 })

/** What may happen in a harbour, on the model and for real; several at once is what a busy desk does. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('arrive'), ids: fc.tuple(id), name, berth }),
  fc.record({ kind: fc.constant('move'), ids: someIds, name, berth }),
  fc.record({ kind: fc.constant('leave'), ids: someIds, name, berth }),
)
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never

function edit({ kind, name, berth }: Happening) {
  return (now: Boat | undefined, id: string): Boat | undefined => {
    if (kind === 'leave') return undefined
    return kind === 'arrive' ? { id, name, berth } : now && { ...now, berth: now.berth + berth }
  }
}

function imagine(model: Map<string, Boat>, happening: Happening): void {
  for (const id of new Set(happening.ids)) {
    const after = edit(happening)(model.get(id), id)
    if (after) model.set(id, after)
    else model.delete(id)
  }
}

const byId = (records: Iterable<Boat>) => [...records].toSorted((a, b) => (a.id < b.id ? -1 : 1))

async function carryOut(collection: Collection<Boat>, happening: Happening): Promise<unknown> {
  const [only, ...more] = happening.ids
  return only !== undefined && more.length === 0
    ? collection.change(only, edit(happening))
    : collection.changeMany(happening.ids, edit(happening))
}

it('whatever happens, and however much of it at once, a collection opened again holds what it should', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(happening, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), async rounds => {
      const folder = await mkdtemp(join(tmpdir(), 'broadsheet-'))
      try {
        const model = new Map<string, Boat>()
        const store = watchedStore(folder)
        const collection = openCollection(boats(), store)
        await collection.all()
        for (const round of rounds) {
          for (const each of round) imagine(model, each)
          await Promise.all(round.map(each => carryOut(collection, each)))
        }
        expect(byId(await collection.all())).toEqual(byId(model.values()))
        expect(byId(await openCollection(boats(), store).all())).toEqual(byId(model.values()))
        expect(store.notices).toEqual([])
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    }),
    { numRuns: 60 },
  )
})
