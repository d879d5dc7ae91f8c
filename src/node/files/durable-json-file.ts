import { readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { z } from 'zod'
import type { Notice } from '../../core/base/port.ts'
import { Problem } from '../../core/base/problem.ts'
import type { StoredFile } from '../../core/storage/file-store.ts'
import { diskProblem, nullIfMissing, systemCode } from './disk-problem.ts'
import { syncFolder } from './folders.ts'
import { linkOrCopy } from './link-or-copy.ts'
import { writeFileDurably } from './write-file-durably.ts'

const Version = z.number().int().positive()
const Shape = z.object({
  version: Version,
  records: z.array(z.unknown()),
  setAside: z.array(z.object({ version: Version, record: z.unknown() })).optional(),
})

/** A lowdb adapter whose writes survive `kill -9` and power cuts, and whose reads survive a damaged file. `path` is absolute. */
export function durableJsonFile(path: string, notice: (notice: Notice) => void): Adapter<StoredFile> {
  return {
    async read() {
      const bytes = await bytesOf(path)
      return bytes && (parse(bytes) ?? (await mend(path, notice)))
    },
    write: async file => writeFileDurably(path, print(file), { keepPrevious: true }),
  }
}

/** One record a line: as quick to write as no layout at all, and a change is one line to `diff` and `grep`. */
function print({ version, records, setAside }: StoredFile): string {
  const rest = setAside ? `,"setAside":${lines(setAside)}` : ''
  return `{"version":${version},"records":${lines(records)}${rest}}\n`
}

function lines(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map(value => JSON.stringify(value)).join(',\n')}\n]`
}

function parse(bytes: Uint8Array): StoredFile | null {
  try {
    const { setAside, ...file } = Shape.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return setAside ? { ...file, setAside } : file
  } catch {
    return null
  }
}

/** Puts the previous version in place of a broken file, which is kept under a name of its own. Null when there is no good one. */
async function mend(path: string, notice: (notice: Notice) => void): Promise<StoredFile | null> {
  const previous = await bytesOf(`${path}.bak`)
  const file = previous && parse(previous)
  let mark
  try {
    mark = await keepBroken(path)
    // Until the better file has its name, the broken one keeps it: a missing file would mean that nothing was ever there.
    if (previous && file) await writeFileDurably(path, previous)
    else await setBothAside(path, mark)
  } catch (error) {
    throw diskProblem(error, path)
  }
  notice(file ? mended(path, mark) : lost(path, mark))
  return file
}

/** Keeps a broken file under a name of its own as well, and answers what was added to its name. */
async function keepBroken(path: string): Promise<string> {
  const at = `broken-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`
  for (let n = 1; ; n++) {
    // A file can be broken twice within a millisecond.
    const mark = n === 1 ? at : `${at}-${n}`
    try {
      await linkOrCopy(path, `${path}.${mark}`)
      return mark
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error
    }
  }
}

async function setBothAside(path: string, mark: string): Promise<void> {
  await rename(`${path}.bak`, `${path}.bak.${mark}`).catch(nullIfMissing)
  await rm(path)
  await syncFolder(dirname(path))
}

function mended(path: string, mark: string): Notice {
  return {
    level: 'warning',
    what: `${basename(path)} was damaged, so the version before its last change is used.`,
    remedy: `Look over what you changed last. The damaged file is kept as ${basename(path)}.${mark}.`,
  }
}

function lost(path: string, mark: string): Notice {
  return {
    level: 'error',
    what: `${basename(path)} was damaged, and there is no sound version of it beside it: what it held is missing.`,
    remedy: `Bring the file back from a backup. The damaged one is kept as ${basename(path)}.${mark}.`,
  }
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw new Problem('file-unreadable', `${path} could not be read.`, 'See that the disk is sound, and that you may read the file.', {
      cause: error,
    })
  }
}
