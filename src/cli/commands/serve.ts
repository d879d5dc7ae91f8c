import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { appRoot } from '../../node/app-root.ts'

/** Hands over to the loopback host, which is a program of its own. */
export async function run(args: readonly string[]): Promise<number> {
  const { run } = (await import(pathToFileURL(join(appRoot, 'out/main/serve.js')).href)) as {
    run: (args: readonly string[]) => Promise<number>
  }
  return run(args)
}
