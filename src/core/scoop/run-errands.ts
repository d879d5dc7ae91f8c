import type { Undoable } from '../base/port.ts'
import { Problem, tell } from '../base/problem.ts'
import { follow } from './follow-progress.ts'
import type { Captured } from './fetch-article.ts'
import type { FoundList } from './capture-file.ts'
import { inParallel } from './in-parallel.ts'
import type { KeptCapture } from './keep-captured.ts'
import type { LongWork, LongWorks } from './long-work.ts'
import { briskManners, politely, type Politely } from './polite.ts'
import type { ScoopManyOutcome, ScoopResult } from './scoop-operations.ts'
import type { ScoopPorts } from './scoop-ports.ts'

/** One address or file of many to be captured: first had, then kept. */
export interface Errand {
  readonly target: string
  readonly at: number
  /** Whose server is asked, to be gentle with it; null for a file. */
  readonly url: string | null
  readonly capture: () => Promise<Captured | FoundList>
  readonly keep: (captured: Captured) => Promise<KeptCapture>
}

/** Names the work as it goes on, and the step when it is done. */
export interface ErrandNames {
  readonly underWay: string
  readonly done: (count: number) => string
}

/** Runs errands a few at a time, and gently with each host. Every one is answered for, and all are undone in one step. */
export async function runErrands(
  ports: ScoopPorts,
  works: LongWorks,
  errands: readonly Errand[],
  names: ErrandNames,
): Promise<ScoopManyOutcome> {
  return works.run(async work => {
    const followed = errands.length > 1 ? follow(ports.announcer, ports.clock, names.underWay, errands.length, work) : null
    const pause = async (milliseconds: number) => (work.isCancelled() ? undefined : ports.pause(milliseconds))
    const gently = politely(briskManners, ports.clock, pause)
    const steps: Steps = { undoable: null, count: 0 }
    const results = await inParallel(errands, Math.max(errands.length, 1), async errand => {
      const result = await resultOf(ports, errand, gently, work, steps)
      if (result.became !== 'cancelled') followed?.advance()
      return result
    })
    followed?.end(work.isCancelled() ? 'cancelled' : 'done')
    return { results, undoable: steps.count > 1 ? ports.undo.join(names.done(steps.count), [steps.undoable]) : steps.undoable }
  })
}

interface Steps {
  undoable: Undoable | null
  count: number
}

async function resultOf(ports: ScoopPorts, errand: Errand, gently: Politely, work: LongWork, steps: Steps): Promise<ScoopResult> {
  const { target, at } = errand
  try {
    const run = async () => (work.isCancelled() ? null : errand.capture())
    // What is under way when it is cancelled is not waited for, and not kept.
    const captured = await Promise.race([gently(errand.url ?? `file ${target}`, run), work.cancelled.then(() => null)])
    if (captured === null) return { target, at, became: 'cancelled' }
    if ('list' in captured) return { target, at, became: 'list', kind: captured.list }
    const { id, became, undoable } = await errand.keep(captured)
    if (undoable) {
      steps.undoable = steps.undoable ? ports.undo.join(undoable.label, [steps.undoable, undoable]) : undoable
      steps.count += 1
    }
    const { title, url, capture } = await ports.library.article(id)
    return { target, at, became, articleId: id, title, url, capture, remarks: captured.remarks }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { target, at, became: 'failed', problem: tell(error) }
  }
}
