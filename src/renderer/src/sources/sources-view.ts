import { create } from 'zustand'
import type { SourceRules } from '../../../core/watch/source.ts'

/** How the sources are looked at, and rules that were begun and not saved: they outlive the screen. */
interface SourcesView {
  readonly text: string
  readonly failingOnly: boolean
  /** By the source's id. */
  readonly drafts: Readonly<Record<string, SourceRules>>
}

const useView = create<SourcesView>(() => ({ text: '', failingOnly: false, drafts: {} }))

export const useSourcesView = (): SourcesView => useView()

/** Changes what is looked at. */
export function lookAtSources(changes: Partial<Pick<SourcesView, 'text' | 'failingOnly'>>): void {
  useView.setState(changes)
}

/** Remembers rules that are being worked on; null forgets them. */
export function draftRules(id: string, rules: SourceRules | null): void {
  useView.setState(({ drafts }) => {
    const { [id]: _before, ...others } = drafts
    return { drafts: rules === null ? others : { ...others, [id]: rules } }
  })
}
