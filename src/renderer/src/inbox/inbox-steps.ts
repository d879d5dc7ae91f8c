import { create } from 'zustand'
import { ask } from '../ask.ts'
import { attempt, say, showProblem, told } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'

// More failures than this at once are told by their number.
const failuresTold = 3

const triage = 'triage'

const useScoopingStore = create<{ readonly ids: ReadonlySet<string> }>(() => ({ ids: new Set() }))

/** The suggestions whose pages are on their way. */
export const useScooping = (): ReadonlySet<string> => useScoopingStore(({ ids }) => ids)

/** Scoops suggestions into the library; what could not come in is told with its reason. */
export async function scoopSuggestions(ids: readonly string[]): Promise<void> {
  const { ids: underWay } = useScoopingStore.getState()
  const fresh = ids.filter(id => !underWay.has(id))
  if (fresh.length === 0) return
  useScoopingStore.setState(now => ({ ids: now.ids.union(new Set(fresh)) }))
  const outcome = await attempt(() => ask('inbox.scoop', fresh))
  useScoopingStore.setState(now => ({ ids: now.ids.difference(new Set(fresh)) }))
  if (!outcome) return
  const { scooped, failed, undoable } = outcome
  told(undoable, triage)
  for (const { title, problem } of failed.slice(0, failuresTold))
    showProblem({ ...problem, what: `“${title}” was not scooped. ${problem.what}` })
  if (failed.length > failuresTold)
    say(`${counted(failed.length - failuresTold, 'more was', 'more were')} not scooped and stayed in the inbox.`)
  const remarks = scooped.flatMap(({ remarks }) => remarks)
  if (scooped.length === 1) for (const remark of remarks) say(remark)
  else if (remarks.length > 0)
    say(
      `Of ${counted(scooped.filter(({ remarks }) => remarks.length > 0).length, 'page')} not all could be had; what the feed has was kept.`,
    )
}

/** Puts suggestions by for later. */
export async function keepSuggestions(ids: readonly string[]): Promise<void> {
  const outcome = await attempt(() => ask('inbox.keep', ids))
  if (outcome) told(outcome.undoable, triage)
}

/** Says no to suggestions. */
export async function dismissSuggestions(ids: readonly string[]): Promise<void> {
  const outcome = await attempt(() => ask('inbox.dismiss', ids))
  if (outcome) told(outcome.undoable, triage)
}

/** Says no to all that is new and older than so many days, of what the inbox is narrowed to. */
export async function dismissOlder(
  days: number,
  narrowed: { readonly sourceId: string | null; readonly topicId: string | null },
): Promise<void> {
  const outcome = await attempt(() => ask('inbox.dismissOlder', { days, ...narrowed }))
  if (outcome?.count === 0) say('Nothing new is as old as that.')
  told(outcome?.undoable ?? null)
}
