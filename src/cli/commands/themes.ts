import { runDesigns } from '../designs.ts'

/** Lists, imports, exports and removes themes. */
export function run(args: readonly string[]): Promise<number> {
  return runDesigns('themes', args)
}
