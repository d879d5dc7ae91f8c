import { z } from 'zod'
import type { FileSpec } from '../../src/core/storage/file-spec.ts'
import { byHash, type Layout } from '../../src/core/storage/layouts.ts'

/** A record small enough to read at a glance: who lies where in the harbour. */
export const Boat = z.object({ id: z.string(), name: z.string(), berth: z.number() })
export type Boat = z.infer<typeof Boat>

/** Boats by the first two digits of their ids, unless a test lays them out otherwise. */
export function boats(layout: Layout = byHash('boats')): FileSpec<Boat> {
  return { name: 'boats', version: 1, upgrades: {}, ...layout, parse: record => Boat.parse(record) }
}

export const grete: Boat = { id: 'a1-grete', name: 'Grete', berth: 4 }
export const inger: Boat = { id: 'a1-inger', name: 'Inger Marie', berth: 7 }
export const havfruen: Boat = { id: 'b2-havfruen', name: 'Havfruen', berth: 12 }
