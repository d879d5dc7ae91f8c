import { ask } from '../ask.ts'
import { navigate } from '../shell/route.ts'
import { attempt } from '../ui/notify.ts'
import type { Composer } from './composer-store.ts'
import { historyInLibrary } from './library-history.ts'

/** What arranging did: why, and whether there is anything to undo. */
export interface Arranged {
  readonly explanation: readonly string[]
  readonly changed: boolean
}

/** Lets the newsroom arrange the digest, as one step to undo; null when it could not. */
export async function arrange(composer: Composer): Promise<Arranged | null> {
  await composer.flush()
  if (composer.state.getState().saving.is !== 'saved') return null
  const { id } = composer.state.getState().history.present
  const arranged = await attempt(() => ask('digest.arrange', { id, articleIds: null }))
  if (!arranged) return null
  return { explanation: arranged.explanation, changed: composer.adopt(await historyInLibrary(id)) }
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
