import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Digest } from '../../../core/compose/digest.ts'
import { historyOf, record, redo, undo, type History } from '../../../core/compose/history.ts'
import { ask } from '../ask.ts'
import { host } from '../host.ts'
import { autosave, type Autosave, type Saving, type Unsaved } from './autosave.ts'
import { onlyBlock, type Choice } from './choose-blocks.ts'
import { contentOf } from './digest-content.ts'
import { focusInspector } from './focus-block.ts'

/** What the composer knows of the digest that is open in it. */
export interface ComposerState extends Choice {
  readonly history: History<Digest>
  readonly saving: Saving
  /** What stands beside the outline where there is room for one only. */
  readonly side: 'shelf' | 'inspector'
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
  /** Saves what is unsaved, now. */
  readonly flush: () => Promise<void>
  /** What would be lost if the window went away now; null when nothing would. */
  readonly unsaved: () => Unsaved | null
  /** Takes what the library has in place of what is here, as one step that can be undone; false when they say the same. */
  readonly adopt: (digest: Digest) => boolean
  /** Saves and lets go; false when it could not be saved, and then it is still open. */
  readonly close: () => Promise<boolean>
}

const saveDelay = 600

/** Opens a digest for composing. Whoever calls it closes it. */
export function openComposer(digest: Digest): Composer {
  const state = createStore<ComposerState>(() => ({
    history: historyOf(digest),
    ...onlyBlock(null),
    saving: { is: 'saved' },
    side: 'shelf',
  }))
  const saver = autosave({
    save: latest => ask('digest.save', latest),
    onSaving: saving => state.setState({ saving }),
    revision: digest.revision,
    delay: saveDelay,
  })
  const readOnly = digest.status !== 'draft'
  const stopFollowing = followLibrary(digest.id, state, saver)

  function show(history: History<Digest>): void {
    if (readOnly || history.present === state.getState().history.present) return
    state.setState({ history })
    saver.changed(history.present)
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
    flush: () => saver.flush(),
    unsaved: () => saver.unsaved(),
    adopt(latest) {
      saver.rebase(latest.revision)
      const { history } = state.getState()
      if (contentOf(latest) === contentOf(history.present)) return false
      state.setState({ history: record(history, latest) })
      return true
    },
    async close() {
      await saver.flush()
      if (!saver.idle()) return false
      stopFollowing()
      return true
    },
  }
}

/** Another window, the command line or a delivery may change the digest; while nothing of ours is unsaved, we show what they did. */
function followLibrary(id: string, state: StoreApi<ComposerState>, saver: Autosave): () => void {
  return host.onEvent(event => {
    if (event.type === 'changed' && event.what === 'digests' && event.ids.includes(id)) void showLatest(id, state, saver)
  })
}

async function showLatest(id: string, state: StoreApi<ComposerState>, saver: Autosave): Promise<void> {
  if (!saver.idle()) return
  const reply = await host.call('digest.open', id)
  if (!reply.ok || !saver.idle() || contentOf(reply.value) === contentOf(state.getState().history.present)) return
  saver.rebase(reply.value.revision)
  state.setState({ history: historyOf(reply.value) })
}
