import { create } from 'zustand'
import type { Progress } from '../../../core/base/port.ts'
import { host } from '../host.ts'

// Long enough to be read, short enough not to be furniture.
const lingerMs = 4_000

const useProgressStore = create<{ readonly works: readonly Progress[] }>(() => ({ works: [] }))

/** The long work under way, and what ended a moment ago. */
export const useProgress = (): readonly Progress[] => useProgressStore(({ works }) => works)

/** Keeps the long work known; call once. */
export function followProgress(): () => void {
  return host.onEvent(event => {
    if (event.type === 'progress') take(event.progress)
  })
}

function take(progress: Progress): void {
  useProgressStore.setState(({ works }) => ({
    works: works.some(({ id }) => id === progress.id)
      ? works.map(work => (work.id === progress.id ? progress : work))
      : [...works, progress],
  }))
  if (progress.state !== 'running' && progress.state !== 'paused') setTimeout(() => drop(progress), lingerMs)
}

function drop(ended: Progress): void {
  useProgressStore.setState(({ works }) => ({ works: works.filter(work => work !== ended) }))
}
