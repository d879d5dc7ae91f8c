import type { Output } from '../../../contract/operations.ts'
import { arrangeDigest } from '../../../core/compose/arrange/arrange-digest.ts'
import type { ShorterBlurb } from '../../../core/compose/shorten/shorten-operations.ts'
import { withBlurbs } from '../../../core/compose/shorten/with-blurbs.ts'
import { ask } from '../ask.ts'
import { navigate } from '../shell/route.ts'
import { attempt } from '../ui/notify.ts'
import type { Composer } from './composer-store.ts'
import { historyInLibrary } from './library-history.ts'

/** How the digest would be arranged, and the articles that are needed for it. */
export type PlannedDigest = Output<'digest.planArrangement'>

/** Lets the newsroom plan how the digest would be arranged; null when it could not. */
export async function planArrangement(composer: Composer): Promise<PlannedDigest | null> {
  await composer.flush()
  const { id } = composer.state.getState().history.present
  return (await attempt(() => ask('digest.planArrangement', { id, articleIds: null }))) ?? null
}

/** Arranges the digest as planned, as one step to undo; what it said until now is kept as a version. */
export async function applyArrangement(composer: Composer, { plan, articles }: PlannedDigest): Promise<void> {
  const { id } = composer.state.getState().history.present
  await attempt(() => ask('digest.keepRevision', { id, name: '', cause: 'arranging' }))
  composer.change(now => arrangeDigest(now, plan, articles))
}

/** Shortens blurbs, as one step to undo; the digest until now is kept as a version. */
export async function shortenBlurbs(composer: Composer, blurbs: readonly ShorterBlurb[]): Promise<void> {
  const { id } = composer.state.getState().history.present
  await attempt(() => ask('digest.keepRevision', { id, name: '', cause: 'shortening' }))
  composer.change(now => withBlurbs(now, blurbs))
}

/** Shows what the library has in place of what is here; undo brings back what was here. */
export async function reload(composer: Composer): Promise<void> {
  const { id } = composer.state.getState().history.present
  const saved = await attempt(() => historyInLibrary(id))
  if (saved) composer.adopt(saved)
}

/** Keeps what is here as a digest of its own, and opens that. */
export async function keepAsCopy(composer: Composer): Promise<void> {
  const mine = composer.state.getState().history.present
  const copy = await attempt(async () => {
    const { id, number, revision, status, deliveryIds, createdAt } = await ask('digest.duplicate', mine.id)
    return ask('digest.save', { ...mine, id, number, revision, status, deliveryIds, createdAt })
  })
  if (!copy) return
  await reload(composer)
  navigate(`#/digest/${copy.id}`)
}

/** Gives the digest what a version of it says, as one step to undo; false when it could not. */
export async function restoreVersion(composer: Composer, number: number): Promise<boolean> {
  await composer.flush()
  const { id } = composer.state.getState().history.present
  const latest = await attempt(async () => {
    await ask('digest.restore', { id, number })
    return historyInLibrary(id)
  })
  if (latest) composer.adopt(latest)
  return latest !== undefined
}
