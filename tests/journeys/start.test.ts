import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isBuilt } from '../../src/start/build.ts'
import { electronObstacle } from '../../src/start/electron-obstacle.ts'
import { downloadElectron } from '../../src/start/electron-program.ts'
import { runChild } from '../../src/start/run-child.ts'
import { root } from '../support/root.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const superuser = 0
const ada = 1000

/** `npm start` without a display, until it says where it is. */
async function started(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const folder = await temporaryFolder()
  const child = spawn(process.execPath, [join(root, 'src/start.mjs'), '--library', join(folder, 'library'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_STATE_HOME: join(folder, 'state'),
      ...environment,
    },
  })
  const exited = once(child, 'exit') as Promise<[number | null]>
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await exited
  })
  const stderr = text(child.stderr)
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    exited.then(async () => Promise.reject(new Error(await stderr))),
  ])) as [string]
  return { child, exited, stderr, line, url: /http:\S+/.exec(line)?.[0] ?? '' }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { redirect: 'manual' }).then(
    () => true,
    () => false,
  )
}

describe.skipIf(process.platform !== 'linux')('a start where there is no display', () => {
  it('says in a sentence why Electron is not used, then where the same interface is, and ends with all it started', async () => {
    const { child, exited, stderr, line, url } = await started([])
    expect(line).toMatch(/^Broadsheet is at http:\/\/127\.0\.0\.1:\d+\/\?token=\S+$/)
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303)
    child.kill('SIGTERM')
    expect(await exited).toEqual([0, null])
    expect(await stderr).toBe('Electron is not used, because there is no display: Broadsheet opens in your browser instead.\n')
    expect(await answers(url)).toBe(false)
  })

  it('hands every option on', async () => {
    const { line } = await started(['--json'])
    expect(JSON.parse(line)).toMatchObject({ url: expect.stringContaining('127.0.0.1'), library: expect.any(String) })
  })

  it.skipIf(process.getuid?.() !== superuser)('falls back as root even with a display', async () => {
    const { child, exited, stderr } = await started([], { DISPLAY: ':99' })
    child.kill('SIGTERM')
    await exited
    expect(await stderr).toBe(
      'Electron is not used, because Electron’s sandbox does not run as root: Broadsheet opens in your browser instead.\n',
    )
  })
})

describe('what keeps Electron from running', () => {
  it.each([
    ['Linux without a display', 'linux', {}, ada, 'there is no display'],
    ['root on Linux', 'linux', { DISPLAY: ':0' }, superuser, 'Electron’s sandbox does not run as root'],
    ['a display of X', 'linux', { DISPLAY: ':0' }, ada, null],
    ['a display of Wayland', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, ada, null],
    ['macOS', 'darwin', {}, ada, null],
    ['Windows', 'win32', {}, null, null],
  ] as const)('on %s', (_where, platform, environment, user, obstacle) => {
    expect(electronObstacle({ platform, environment, user })).toBe(obstacle)
  })

  it('is also a program that is neither installed nor to be had', async () => {
    expect(await downloadElectron(await temporaryFolder(), { ELECTRON_MIRROR: 'http://127.0.0.1:9/' })).toBe(
      'its program is not installed and cannot be downloaded from here',
    )
  })

  it('is a program that does not start', async () => {
    expect(await runChild(join(await temporaryFolder(), 'electron'), [])).toBe(1)
  })
})

describe('a build', () => {
  const [earlier, later] = [1_700_000_000, 1_700_000_100]

  async function checkout(changes: Readonly<Record<string, number | null>>): Promise<string> {
    const folder = await temporaryFolder()
    const files: Record<string, number | null> = {
      'src/core/newsroom.ts': earlier,
      'resources/themes/harbour.json': earlier,
      'package.json': earlier,
      'electron.vite.config.ts': earlier,
      'out/main/cli.js': later,
      'out/preload/index.cjs': later,
      'out/renderer/index.html': later,
      ...changes,
    }
    for (const path of Object.keys(files)) await mkdir(dirname(join(folder, path)), { recursive: true })
    for (const [path, at] of Object.entries(files)) {
      if (at === null) continue
      await writeFile(join(folder, path), '')
      await utimes(join(folder, path), at, at)
    }
    for (const path of ['src/core', 'src', 'resources/themes', 'resources']) await utimes(join(folder, path), earlier, earlier)
    return folder
  }

  it.each([
    ['newer than every source is used', {}, true],
    ['older than one source is made again', { 'src/core/newsroom.ts': later + 1 }, false],
    ['of which a part is missing is made again', { 'out/renderer/index.html': null }, false],
    ['of which a part is old is made again', { 'out/renderer/index.html': earlier - 1 }, false],
  ])('%s', async (_what, changes, expected) => {
    expect(isBuilt(await checkout(changes))).toBe(expected)
  })

  it('is made again when a source is gone', async () => {
    const folder = await checkout({})
    await utimes(join(folder, 'src/core'), later + 1, later + 1)
    expect(isBuilt(folder)).toBe(false)
  })
})
