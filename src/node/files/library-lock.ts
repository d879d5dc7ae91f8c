import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { Problem } from '../../core/base/problem.ts'
import { createFile } from './create-file.ts'
import { systemCode } from './disk-problem.ts'
import { processStart } from './running-process.ts'

const Holder = z.object({
  /** Tells this lock from any other, also of the same process. */
  token: z.string(),
  /** In words: "Broadsheet", "broadsheet send". */
  holder: z.string(),
  host: z.string(),
  pid: z.number().int().positive(),
  /** As `processStart` says, so that a reused pid is not taken for the holder. */
  started: z.string(),
})
type Holder = z.infer<typeof Holder>

const nobody: Holder = { token: '', holder: '', host: '', pid: 0, started: '' }

// Two seconds in all, far longer than anybody takes to clear a stale lock.
const attempts = 100
const pauseMilliseconds = 20

/** A lock that is held; released once. */
interface Lock {
  release(): Promise<void>
}

/**
 * Takes the lock file at `path` for this process, which must be done before anything beside it is written.
 * Throws Problem library-locked, saying who holds it, and what the disk reports as it is. A lock whose process has gone is taken over.
 */
export async function takeLock(path: string, holder: string): Promise<Lock> {
  const me: Holder = {
    token: randomUUID(),
    holder,
    host: hostname(),
    pid: process.pid,
    started: (await processStart(process.pid)) ?? '',
  }
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (await createFile(path, JSON.stringify(me))) return { release: () => release(path, me) }
    const other = await holderOf(path)
    if (await isStale(other)) await clearStale(path, JSON.stringify(me))
    else if (other) throw locked(path, other)
  }
  throw locked(path, null)
}

/**
 * Removes a lock whose process has gone. Only the one who holds the second lock may, and looks again first:
 * two who both saw a stale lock would otherwise each remove what they find, and the slower one the quicker one's fresh lock.
 */
async function clearStale(path: string, mine: string): Promise<void> {
  const guard = `${path}.clearing`
  const guarding = await createFile(guard, mine)
  try {
    // Also long enough for a lock that is copied, where there are no links, to be there whole.
    await wait(pauseMilliseconds)
    const clearing = guarding ? path : guard
    if (await isStale(await holderOf(clearing))) await rm(clearing, { force: true })
  } finally {
    if (guarding) await rm(guard, { force: true })
  }
}

/** Null when there is no lock; one that says nothing was damaged, and `nobody` holds it. */
async function holderOf(path: string): Promise<Holder | null> {
  try {
    return Holder.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? null : nobody
  }
}

/** What runs on another machine cannot be seen from here, and counts as running. */
async function isStale(holder: Holder | null): Promise<boolean> {
  if (!holder) return false
  if (holder === nobody) return true
  if (holder.host !== hostname()) return false
  const started = await processStart(holder.pid)
  return started === null || (started !== holder.started && started !== '' && holder.started !== '')
}

async function release(path: string, me: Holder): Promise<void> {
  if ((await holderOf(path))?.token === me.token) await rm(path, { force: true })
}

function locked(path: string, other: Holder | null): Problem {
  const who = other ? `${other.holder} (process ${other.pid}${other.host === hostname() ? '' : ` on ${other.host}`})` : 'Another program'
  return new Problem(
    'library-locked',
    `${who} has this library open.`,
    `Close it there first. If you are sure that it is not running, delete ${path}.`,
  )
}
