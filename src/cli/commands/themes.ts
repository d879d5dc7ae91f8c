import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { commonOptions } from '../common-options.ts'
import { withNewsroom } from '../desk.ts'
import { runDesigns } from '../designs.ts'
import { print, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** Lists, imports, exports, renames and removes themes, and tells the palettes that a picture gives. */
export function run(args: readonly string[]): Promise<number> {
  return args[0] === 'palette' ? palette(args.slice(1)) : runDesigns('themes', args)
}

async function palette(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: commonOptions, allowPositionals: true })
  const [picture] = positionals
  if (picture === undefined) throw new UsageError('Which picture?')
  const value = await withNewsroom(values, 'themes palette', handlers =>
    handlers['themes.paletteFrom']({ source: { from: 'path', path: resolve(picture) } }),
  )
  print(values.json, value, () =>
    table([
      ['', 'light', 'dark'],
      ...Object.entries(value.light).map(([name, colour]) => [name, colour, value.dark[name as keyof typeof value.dark]]),
    ]),
  )
  return 0
}
