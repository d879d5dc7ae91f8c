import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { appRoot } from '../node/app-root.ts'
import { fileLog } from '../node/log.ts'
import { defaultLibrary, secretsFolder } from '../node/library-place.ts'
import { openInBrowser } from '../node/open-in-browser.ts'
import { openNewsroom } from '../node/open-newsroom.ts'
import { serveNewsroom } from './server.ts'

const options = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  port: { type: 'string', default: '0' },
  sample: { type: 'boolean' },
  open: { type: 'boolean' },
} as const

/** `broadsheet serve`: the whole application in a browser on this machine, until it is stopped. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options })
  const library = values.library ? resolve(values.library) : defaultLibrary(process.env)
  const newsroom = await openNewsroom({
    library,
    sample: values.sample ?? false,
    secrets: { folder: secretsFolder(process.env), key: null },
    holder: 'broadsheet serve',
  })
  const folders = { renderer: join(appRoot, 'out/renderer'), images: join(library, 'images') }
  const loopback = await serveNewsroom(newsroom, folders, Number(values.port), fileLog).catch(async (error: unknown) => {
    await newsroom.close()
    throw error
  })
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ url: loopback.url, library, pid: process.pid })}\n`
      : `Broadsheet is at ${loopback.url}\nThe library is ${library}. Stop with Ctrl+C.\n`,
  )
  if (values.open) openInBrowser(loopback.url)
  await stopped()
  await loopback.close()
  await newsroom.close()
  // A page that was given up on holds its connection until its own time is up; nobody waits for that.
  return process.exit(0)
}

function stopped(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
