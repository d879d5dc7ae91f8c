import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../support/root.ts'

/** Builds Broadsheet: what is measured is what lies in `src` now. */
export function build(bench: string): void {
  console.error(`${bench}: building…`)
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
