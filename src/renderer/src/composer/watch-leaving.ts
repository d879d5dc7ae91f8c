import type { Composer } from './composer-store.ts'
import { forgetLeftWork, keepLeftWork } from './left-work.ts'

/** Saves what is unsaved when the window is hidden, and keeps it beside when the window goes away at once. The answer stops watching. */
export function watchLeaving(current: () => Composer | undefined): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let calledOff: ReturnType<typeof setTimeout> | undefined

  function onBeforeUnload(event: BeforeUnloadEvent): void {
    const composer = current()
    if (!composer) return
    if (!keepUnsaved(composer)) return event.preventDefault()
    // Runs where the window stays after all; a late one is undone by what comes when it goes.
    calledOff = setTimeout(() => forgetLeftWork(composer.state.getState().history.present.id))
  }

  function onPageHide(): void {
    clearTimeout(calledOff)
    const composer = current()
    if (!composer) return
    keepUnsaved(composer)
    void composer.flush()
  }

  addEventListener('beforeunload', onBeforeUnload, { signal })
  addEventListener('pagehide', onPageHide, { signal })
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void current()?.flush(), { signal })
  return () => stop.abort()
}

/** False when there is unsaved work that could not be kept. */
function keepUnsaved(composer: Composer): boolean {
  const work = composer.unsaved()
  return work === null || keepLeftWork(work)
}
