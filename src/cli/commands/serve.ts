import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { appRoot } from '../../node/app-root.ts'
import { numberOption } from '../common-options.ts'

/** Hands over to the loopback host, which is a program of its own. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' } }, strict: false })
  if (typeof values.port === 'string') numberOption('port', values.port, 0, 65_535)
  const { run } = (await import(pathToFileURL(join(appRoot, 'out/main/serve.js')).href)) as {
    run: (args: readonly string[]) => Promise<number>
  }
  return run(args)
}
