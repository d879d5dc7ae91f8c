import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

/** A file of `tests/fixtures` as text. */
export function fixture(path: string): string {
  return readFileSync(join(root, 'tests/fixtures', path), 'utf8')
}
