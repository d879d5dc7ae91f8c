import type { Kept } from '../base/collection.ts'
import type { FileSpec } from './file-spec.ts'

/** A record of version `from` as the version that `spec` writes. Throws when a step is missing or fails. */
export function upgrade<T extends Kept>(record: unknown, from: number, spec: Pick<FileSpec<T>, 'name' | 'version' | 'upgrades'>): unknown {
  let current = record
  for (let version = from; version < spec.version; version++) {
    const step = spec.upgrades[version]
    if (!step) throw new Error(`${spec.name} have no upgrade from version ${version}`)
    // Each step knows the shape of its own version; `parse` checks what comes out at the end.
    current = step(current as never)
  }
  return current
}
