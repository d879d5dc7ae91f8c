import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { diskProblem, nullIfMissing, systemCode } from './disk-problem.ts'
import { makeFolder, syncFolder } from './folders.ts'
import { linkOrCopy } from './link-or-copy.ts'

/** How a file is written. */
interface DurableWrite {
  /** Permission bits of a new file: `0o600`. */
  readonly mode?: number
  /** Leave the file that was there as `<path>.bak`. */
  readonly keepPrevious?: boolean
}

/** What a file is to hold; in pieces when it is long. */
type Content = string | Uint8Array | Iterable<string>

const writing = new Map<string, Promise<void>>()

/**
 * Replaces a file, creating its folder when needed; returns once the new content survives a power cut.
 * Until then, and when this throws (a Problem, for what a disk is known to do), the old file is there, whole.
 *
 * Not `atomically`: it renames a file cut short when the disk fills (it ignores a short write), and never syncs the folder.
 */
export async function writeFileDurably(path: string, content: Content, how: DurableWrite = {}): Promise<void> {
  // One at a time for each path, so that the temporary file has one name and never piles up after crashes.
  const before = writing.get(path)
  const mine = (before ?? Promise.resolve()).catch(() => undefined).then(() => replace(path, content, how))
  writing.set(path, mine)
  try {
    await mine
  } finally {
    if (writing.get(path) === mine) writing.delete(path)
  }
}

async function replace(path: string, content: Content, { mode = 0o666, keepPrevious = false }: DurableWrite): Promise<void> {
  const temporary = `${path}.tmp`
  try {
    await writeSynced(temporary, content, mode)
    if (keepPrevious) await keepAsBak(path)
    await rename(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw diskProblem(error, path)
  }
}

async function writeSynced(path: string, content: Content, mode: number): Promise<void> {
  const file = await openMakingFolder(path, mode)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function openMakingFolder(path: string, mode: number) {
  try {
    return await open(path, 'w', mode)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
    await makeFolder(dirname(path))
    return open(path, 'w', mode)
  }
}

/** A second name for the file that is there, so that at no moment there is none. */
async function keepAsBak(path: string): Promise<void> {
  await rm(`${path}.bak`, { force: true })
  await linkOrCopy(path, `${path}.bak`).catch(nullIfMissing)
}
