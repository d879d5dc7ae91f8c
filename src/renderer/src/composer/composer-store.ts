import { createStore, type StoreApi } from 'zustand/vanilla'
import { sameValue } from '../../../core/base/same-value.ts'
import type { Digest } from '../../../core/compose/digest.ts'
import { record, redo, undo, type History } from '../../../core/compose/history.ts'
import { changeSince } from '../../../core/compose/steps/composer-history.ts'
import { contentOf } from '../../../core/compose/steps/content.ts'
import { ask } from '../ask.ts'
import { host } from '../host.ts'
import { autosave, type Saving, type Unsaved } from './autosave.ts'
import { onlyBlock, type Choice } from './choose-blocks.ts'
import { focusInspector } from './focus-block.ts'
import { historyInLibrary } from './library-history.ts'

/** What the composer knows of the digest that is open in it. */
export interface ComposerState extends Choice {
  readonly history: History<Digest>
  readonly saving: Saving
  /** What stands beside the outline where there is room for one only. */
  readonly side: 'shelf' | 'inspector'
  /** What is written as MJML in place of the outline: a block, or the whole digest for null; undefined for nothing. */
  readonly coded: string | null | undefined
}

/** An open digest: its state, and the ways in which it may change. */
export interface Composer {
  readonly state: StoreApi<ComposerState>
  readonly readOnly: boolean
  /** One step that can be undone. Steps with the same `key` in quick succession are one: a word typed, not its letters. */
  readonly change: (rule: (digest: Digest) => Digest, key?: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly select: (blockId: string | null) => void
  /** Selects several blocks. */
  readonly choose: (choice: Choice) => void
  readonly showShelf: () => void
  /** Shows the inspector; `focus` goes into its first field. */
  readonly inspect: (options?: { readonly focus: boolean }) => void
  /** Opens a block's MJML, or the digest's for null, to be written; closes it for undefined. */
  readonly code: (blockId: string | null | undefined) => void
  /** Saves what is unsaved, now. */
  readonly flush: () => Promise<void>
  /** What would be lost if the window went away now; null when nothing would. */
  readonly unsaved: () => Unsaved | null
  /** Takes what the library has in place of what is here, as one step that can be undone; false when they say the same. */
  readonly adopt: (latest: History<Digest>) => boolean
  /** Saves and lets go; false when it could not be saved, and then it is still open. */
  readonly close: () => Promise<boolean>
}

const saveDelay = 600

/** Opens a digest for composing, with the steps that led to it. Whoever calls it closes it. */
export function openComposer(opened: History<Digest>): Composer {
  const digest = opened.present
  let kept = opened
  const state = createStore<ComposerState>(() => ({
    history: opened,
    ...onlyBlock(null),
    saving: { is: 'saved' },
    side: 'shelf',
    coded: undefined,
  }))
  const saver = autosave({
    async save(latest) {
      const { history } = state.getState()
      const saved = await ask('digest.saveSteps', { digest: latest, change: changeSince(kept, history) })
      kept = history
      return saved
    },
    onSaving: saving => state.setState({ saving }),
    revision: digest.revision,
    delay: saveDelay,
  })
  const readOnly = digest.status !== 'draft'
  const stopFollowing = followLibrary(digest.id, () => void showLatest())

  function show(history: History<Digest>): void {
    if (readOnly || history.present === state.getState().history.present) return
    state.setState({ history })
    saver.changed(history.present)
  }

  /** While nothing of ours is unsaved, we show what others did; their steps are steps to undo here too. */
  async function showLatest(): Promise<void> {
    if (!saver.idle()) return
    const latest = await historyInLibrary(digest.id).catch(() => null)
    if (!latest || !saver.idle() || sameValue(contentOf(latest.present), contentOf(state.getState().history.present))) return
    saver.rebase(latest.present.revision)
    kept = latest
    state.setState({ history: latest })
  }

  return {
    state,
    readOnly,
    change: (rule, key) => show(record(state.getState().history, rule(state.getState().history.present), key)),
    undo: () => show(undo(state.getState().history)),
    redo: () => show(redo(state.getState().history)),
    select: blockId => state.setState(onlyBlock(blockId)),
    choose: ({ selectedId, chosenIds, anchorId }) => state.setState({ selectedId, chosenIds, anchorId }),
    showShelf: () => state.setState({ side: 'shelf' }),
    inspect(options) {
      state.setState({ side: 'inspector' })
      if (options?.focus) focusInspector()
    },
    code: coded => state.setState(coded ? { coded, ...onlyBlock(coded) } : { coded }),
    flush: () => saver.flush(),
    unsaved: () => saver.unsaved(),
    adopt(latest) {
      const mine = state.getState().history.present
      saver.rebase(latest.present.revision)
      kept = latest
      state.setState({ history: afterMine(latest, mine) })
      return !sameValue(contentOf(latest.present), contentOf(mine))
    },
    async close() {
      await saver.flush()
      if (!saver.idle()) return false
      stopFollowing()
      return true
    },
  }
}

/** Another window, the command line or a delivery may change the digest. */
function followLibrary(id: string, onChange: () => void): () => void {
  return host.onEvent(event => {
    if (event.type === 'changed' && event.what === 'digests' && event.ids.includes(id)) onChange()
  })
}

/** The library's history in which undo comes back to what was here, whether the library has seen it or not. */
function afterMine(latest: History<Digest>, mine: Digest): History<Digest> {
  const seen = [latest.present, latest.past.at(-1)].some(digest => digest && sameValue(contentOf(digest), contentOf(mine)))
  return seen ? latest : record(record(latest, mine), latest.present)
}
