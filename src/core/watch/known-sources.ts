import { withChecks } from './check-state.ts'
import type { Source } from './source.ts'
import type { WatchPorts } from './watch-ports.ts'

/** Every watched source, with how its checks went. */
export async function allSources({ sources, checks }: WatchPorts): Promise<readonly Source[]> {
  const states = new Map((await checks.all()).map(state => [state.id, state]))
  return (await sources.all()).map(source => withChecks(source, states.get(source.id)))
}

/** Forgets how the checks of sources went that are gone; one that undo brings back is checked at once. */
export async function forgetRemoved({ sources, checks }: WatchPorts): Promise<void> {
  const present = new Set((await sources.all()).map(({ id }) => id))
  const gone = (await checks.all()).filter(({ id }) => !present.has(id))
  await checks.changeMany(
    gone.map(({ id }) => id),
    () => undefined,
  )
}
