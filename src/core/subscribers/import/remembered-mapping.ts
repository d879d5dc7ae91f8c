import { z } from 'zod'
import type { Collection } from '../../base/collection.ts'
import { Standing } from '../subscriber.ts'
import type { ColumnMapping } from './import-operations.ts'

const column = z.string().nullable()

/** How the columns of one kind of file were read the last time. */
export const RememberedMapping = z.object({
  /** SHA-256 of the columns' names in their order, hex. */
  id: z.string(),
  mapping: z.object({
    email: z.string(),
    name: column,
    firstName: column,
    lastName: column,
    tags: column,
    standing: column,
    since: column,
    cause: column,
    lists: column,
    added: column,
    changed: column,
    notes: column,
    details: column,
    consentAt: column,
    consentHow: column,
    consentFrom: column,
    consentIp: column,
    history: column,
    attributes: z.array(z.string()),
    otherwise: Standing.shape.is,
  }),
  usedAt: z.string(),
})
export type RememberedMapping = z.infer<typeof RememberedMapping>

// Files of more kinds than this nobody imports twice.
const kindsKept = 200

/** The id under which the mapping of these columns is remembered. */
export function columnsId(hash: (text: string) => string, columns: readonly string[]): string {
  return hash(JSON.stringify(columns))
}

/** Remembers how columns were read, and forgets what was not used for longest. */
export async function rememberMappings(
  mappings: Collection<RememberedMapping>,
  used: ReadonlyMap<string, ColumnMapping>,
  usedAt: string,
): Promise<void> {
  const kept = (await mappings.all()).filter(({ id }) => !used.has(id)).toSorted((a, b) => (a.usedAt < b.usedAt ? 1 : -1))
  const old = kept.slice(Math.max(0, kindsKept - used.size)).map(({ id }) => id)
  await mappings.changeMany([...used.keys(), ...old], (_now, id) => {
    const mapping = used.get(id)
    return mapping && { id, mapping: { ...mapping, attributes: [...mapping.attributes] }, usedAt }
  })
}
