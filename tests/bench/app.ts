import { execFile, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startBroadsheet } from '../support/cli.ts'
import { root } from '../support/root.ts'
import { archiveStory } from './archive-stories.ts'
import type { Bench, Measurement } from './bench.ts'
import { fillLibrary } from './fill-library.ts'
import { medians, milliseconds, sideBySide } from './measure.ts'

const articles = 40

/** The application itself. */
export const appBenches: readonly Bench[] = [{ name: 'app.start', unit: 'ms', measure: startApp }]

async function startApp(folder: string): Promise<Measurement> {
  build()
  await fillLibrary(folder, articles, archiveStory)
  const figures = await sideBySide(
    3,
    async () => {
      const start = performance.now()
      const app = startBroadsheet(folder, ['serve', '--json'])
      const ended = once(app, 'close')
      await Promise.race([once(app.stdout, 'data'), ended.then(refuse)])
      const figure = performance.now() - start
      app.kill('SIGTERM')
      await ended
      return figure
    },
    () => milliseconds(() => promisify(execFile)(process.execPath, ['-e', '0'])),
  )
  return { ...medians(figures), note: `serve to its printed address on a library of ${articles} articles, against an empty Node process` }
}

/** What is measured is what lies in `src` now. */
function build(): void {
  console.error('app.start: building…')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`Broadsheet could not be built.\n${stdout}${stderr}`)
}

function refuse(): never {
  throw new Error('Broadsheet ended before it printed its address.')
}
