import { runDesigns } from '../designs.ts'

/** Lists, imports, exports and removes templates. */
export function run(args: readonly string[]): Promise<number> {
  return runDesigns('templates', args)
}
