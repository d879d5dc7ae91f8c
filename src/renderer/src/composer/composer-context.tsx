import { createContext, use, useEffect, useMemo, type ReactElement, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Block } from '../../../core/compose/block.ts'
import type { Digest } from '../../../core/compose/digest.ts'
import { blocksOf, findBlock } from '../../../core/compose/find-block.ts'
import { canRedo, canUndo } from '../../../core/compose/history.ts'
import type { Saving } from './autosave.ts'
import type { Composer } from './composer-store.ts'
import { composerVerbs, type ComposerVerbs } from './composer-verbs.ts'

interface Open {
  readonly composer: Composer
  readonly verbs: ComposerVerbs
}

const OpenDigest = createContext<Open | null>(null)

interface OpenDigestProviderProps {
  readonly composer: Composer
  readonly children: ReactNode
}

/** Everything inside shows and changes one open digest. */
export function OpenDigestProvider({ composer, children }: OpenDigestProviderProps): ReactElement {
  const open = useMemo(() => ({ composer, verbs: composerVerbs(composer) }), [composer])
  return <OpenDigest value={open}>{children}</OpenDigest>
}

function useOpen(): Open {
  const open = use(OpenDigest)
  if (!open) throw new Error('This belongs inside an open digest.')
  return open
}

/** What one may do to the open digest. */
export const useComposing = (): ComposerVerbs => useOpen().verbs

/** The open digest as it stands. Whoever shows a part of it takes `useOfDigest`, and is left alone while the rest is written. */
export const useDigest = (): Digest => useOfDigest(digest => digest)

/** Something of the open digest: a part of it, or a word or number that comes from it. Drawn anew only when that changes. */
export const useOfDigest = <T,>(pick: (digest: Digest) => T): T =>
  useStore(useOpen().composer.state, ({ history }) => pick(history.present))

/** Hears of the open digest as it stands, now and at every change of it, before anything is drawn. */
export function useDigestListener(listener: (digest: Digest) => void): void {
  const { state } = useOpen().composer
  useEffect(() => {
    listener(state.getState().history.present)
    return state.subscribe(({ history }, before) => {
      if (history.present !== before.history.present) listener(history.present)
    })
  }, [state, listener])
}

/** A sent digest never changes. */
export const useReadOnly = (): boolean => useOpen().composer.readOnly

export const useSaving = (): Saving => useStore(useOpen().composer.state, ({ saving }) => saving)

export const useSelectedId = (): string | null => useStore(useOpen().composer.state, ({ selectedId }) => selectedId)

const alone: readonly string[] = []

/** All chosen blocks, where this is one of several; empty elsewhere, so that only chosen blocks are drawn anew. */
export const useChosenWith = (blockId: string): readonly string[] =>
  useStore(useOpen().composer.state, ({ chosenIds }) => (chosenIds.length > 1 && chosenIds.includes(blockId) ? chosenIds : alone))

/** Whether a block is chosen, alone or with others. */
export const useIsChosen = (blockId: string): boolean => useStore(useOpen().composer.state, ({ chosenIds }) => chosenIds.includes(blockId))

/** The chosen blocks in the digest's order; those that have gone are left out. */
export function useChosenBlocks(): readonly Block[] {
  const ids = useStore(useOpen().composer.state, ({ chosenIds }) => chosenIds)
  const digest = useDigest()
  return useMemo(() => blocksOf(digest).filter(({ id }) => ids.includes(id)), [digest, ids])
}

/** Where there is room for one only: the articles of the library, or the inspector. */
export const useSide = (): 'shelf' | 'inspector' => useStore(useOpen().composer.state, ({ side }) => side)

/** What is written as MJML: a block's id, null for the digest, undefined for nothing. */
export const useCoded = (): string | null | undefined => useStore(useOpen().composer.state, ({ coded }) => coded)

/** The selected block; null when there is none, or when it has gone. */
export function useSelectedBlock(): Block | null {
  const id = useSelectedId()
  return useOfDigest(digest => findBlock(digest, id ?? '')?.block ?? null)
}

/** Whether there is a step to take back, and one to take again. */
export function useSteps(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { state } = useOpen().composer
  return { canUndo: useStore(state, ({ history }) => canUndo(history)), canRedo: useStore(state, ({ history }) => canRedo(history)) }
}
