import { randomBytes } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { newId } from '../../core/base/id.ts'
import type { Notice } from '../../core/base/port.ts'
import { Problem } from '../../core/base/problem.ts'
import type { FileStore } from '../../core/storage/file-store.ts'
import { diskProblem, nullIfMissing } from './disk-problem.ts'
import { folderStore } from './folder-store.ts'
import { makeFolder } from './folders.ts'
import { takeLock } from './library-lock.ts'
import { writeFileDurably } from './write-file-durably.ts'

/** The version of the folder's own layout, told in `broadsheet.json`. */
const format = 1

const Imprint = z.object({
  format: z.number().int().positive(),
  id: z.string().min(1),
  /** 32 random bytes in hex: unsubscribe tokens are made with it. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: z.string(),
})
type Imprint = z.infer<typeof Imprint>

/** A library folder that this process alone may write, until it is closed. */
export interface LibraryFolder {
  /** Absolute. */
  readonly path: string
  readonly id: string
  /** 32 random bytes in hex, for unsubscribe tokens. */
  readonly key: string
  /** True when there was no library here before. */
  readonly created: boolean
  readonly store: FileStore
  close(): Promise<void>
}

/**
 * Opens the library in a folder, or makes one where there is no folder or an empty one. `holder` is told to whoever finds it locked.
 * Throws Problems: library-locked, library-newer, library-broken, library-read-only, disk-full; conflict for a folder of other things, which is left untouched.
 */
export async function openLibraryFolder(path: string, notice: (notice: Notice) => void, holder = 'Broadsheet'): Promise<LibraryFolder> {
  const folder = resolve(path)
  try {
    if (!(await readImprint(folder))) await prepareFolder(folder)
    const lock = await takeLock(join(folder, 'broadsheet.lock'), holder)
    try {
      const imprint = await ownImprint(folder)
      return { path: folder, ...imprint, store: folderStore(folder, notice), close: () => lock.release() }
    } catch (error) {
      await lock.release()
      throw error
    }
  } catch (error) {
    throw diskProblem(error, folder)
  }
}

/** Read again under the lock: another process may have made the library meanwhile. */
async function ownImprint(folder: string): Promise<Pick<LibraryFolder, 'id' | 'key' | 'created'>> {
  const found = await readImprint(folder)
  const { id, key } = found ?? (await writeImprint(folder))
  return { id, key, created: !found }
}

/** Null when there is none. */
async function readImprint(folder: string): Promise<Imprint | null> {
  const text = await readFile(join(folder, 'broadsheet.json'), 'utf8').catch(nullIfMissing)
  if (text === null) return null
  const json = jsonOf(text)
  const version = z.object({ format: z.number() }).safeParse(json)
  if (version.success && version.data.format > format) throw newer(folder)
  const imprint = Imprint.safeParse(json)
  if (!imprint.success) throw broken(folder, imprint.error)
  return imprint.data
}

async function writeImprint(folder: string): Promise<Imprint> {
  const imprint = { format, id: newId(), key: randomBytes(32).toString('hex'), createdAt: new Date().toISOString() }
  await writeFileDurably(join(folder, 'broadsheet.json'), `${JSON.stringify(imprint, null, 2)}\n`)
  return imprint
}

// What an unfinished start of ours and what desktops leave in a folder does not make it somebody else's.
const ourOwn = /^broadsheet\.(?:json\.tmp|lock(?:\..*)?)$/
const clutter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory', 'lost+found'])

async function prepareFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch(nullIfMissing)
  if (names === null) return makeFolder(folder)
  if (names.some(name => !ourOwn.test(name) && !clutter.has(name))) throw othersFolder(folder)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function newer(folder: string): Problem {
  return new Problem(
    'library-newer',
    `The library in ${folder} belongs to a newer Broadsheet.`,
    'Open it with the newer Broadsheet. Nothing was changed.',
  )
}

function broken(folder: string, cause: Error): Problem {
  return new Problem(
    'library-broken',
    `broadsheet.json in ${folder} is damaged, so the library cannot be opened.`,
    'Bring that one file back from a backup. Nothing was changed.',
    { cause },
  )
}

function othersFolder(folder: string): Problem {
  return new Problem(
    'conflict',
    `${folder} holds other files and is no Broadsheet library.`,
    'Choose an empty folder, or the one that holds broadsheet.json. Nothing was changed.',
  )
}
