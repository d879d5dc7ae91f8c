import { addBlock } from '../../../core/compose/add-block.ts'
import { addSection } from '../../../core/compose/add-section.ts'
import { amend, type Amendment } from '../../../core/compose/amendment.ts'
import { articleBlock } from '../../../core/compose/article-block.ts'
import type { BlockKind } from '../../../core/compose/block.ts'
import { duplicateBlock } from '../../../core/compose/duplicate-block.ts'
import { editBlock, type BlockEdits } from '../../../core/compose/edit-block.ts'
import { editDigest, type DigestEdits } from '../../../core/compose/edit-digest.ts'
import { editSection, type SectionEdits } from '../../../core/compose/edit-section.ts'
import { emptyBlock } from '../../../core/compose/empty-block.ts'
import { emptySection } from '../../../core/compose/empty-section.ts'
import { blocksOf, findBlock } from '../../../core/compose/find-block.ts'
import { moveBlock, type Step } from '../../../core/compose/move-block.ts'
import { moveSection } from '../../../core/compose/move-section.ts'
import { placeBlock } from '../../../core/compose/place-block.ts'
import type { BlockPlace } from '../../../core/compose/place-blocks.ts'
import { removeBlock } from '../../../core/compose/remove-block.ts'
import { removeSection } from '../../../core/compose/remove-section.ts'
import { withEdits } from '../../../core/compose/with-edits.ts'
import { ask } from '../ask.ts'
import { attempt } from '../ui/notify.ts'
import type { Composer } from './composer-store.ts'
import { focusBlock } from './focus-block.ts'
import { arrange, keepAsCopy, reload, restoreVersion } from './library-steps.ts'
import { placeForArticle } from './place-for-article.ts'

export type ComposerVerbs = ReturnType<typeof composerVerbs>

/** What a curator does to an open digest. Every verb is one step to undo. */
export function composerVerbs(composer: Composer) {
  const { change, select } = composer
  const digest = () => composer.state.getState().history.present
  return {
    select,
    inspect: composer.inspect,
    showShelf: composer.showShelf,
    flush: composer.flush,
    undo: composer.undo,
    redo: composer.redo,
    arrange: () => arrange(composer),
    reload: () => reload(composer),
    keepAsCopy: () => keepAsCopy(composer),
    restoreVersion: (number: number) => restoreVersion(composer, number),
    placeBlock: (blockId: string, place: BlockPlace) => change(now => placeBlock(now, { blockId, ...place })),
    moveBlock: (blockId: string, step: Step) => change(now => moveBlock(now, blockId, step)),
    editBlock: (blockId: string, edits: BlockEdits) =>
      change(now => editBlock(now, blockId, edits), `${blockId} ${Object.keys(edits).join(' ')}`),
    editDigest: (edits: DigestEdits) => change(now => editDigest(now, edits), Object.keys(edits).join(' ')),
    code: composer.code,
    /** Gives a block, or the digest for null, MJML of its own; null lets its fields draw it again. Edits of the same `step` are one. */
    writeMjml: (blockId: string | null, mjml: string | null, step?: number) =>
      change(
        now => (blockId === null ? editDigest(now, { mjml }) : editBlock(now, blockId, { mjml })),
        step === undefined ? undefined : `${blockId} mjml ${step}`,
      ),
    amend: (edit: Amendment) => change(now => amend(now, edit)),
    setTopic: (topicId: string | null) => change(now => withEdits(now, { topicId })),
    editSection: (id: string, edits: SectionEdits) => change(now => editSection(now, id, edits), `${id} ${Object.keys(edits).join(' ')}`),
    moveSection: (id: string, step: Step) => change(now => moveSection(now, id, step)),
    removeSection: (id: string) => change(now => removeSection(now, id)),
    addSection: () => change(now => addSection(now, emptySection(), null)),
    moveSectionOf: (blockId: string, step: Step): void => {
      const section = findBlock(digest(), blockId)?.section
      if (section) change(now => moveSection(now, section.id, step))
    },
    addBlock: (kind: BlockKind, place: BlockPlace): void => {
      const block = emptyBlock(kind)
      change(now => addBlock(now, block, place))
      select(block.id)
      composer.inspect({ focus: true })
    },
    /** Places a library article; null puts it below the selection, or where articles go. */
    addArticle: async (articleId: string, place: BlockPlace | null): Promise<void> => {
      const article = await attempt(() => ask('library.article', articleId))
      if (!article) return
      const block = articleBlock(article, 'picture-left')
      change(now => addBlock(now, block, place ?? placeForArticle(now, composer.state.getState().selectedId)))
      select(block.id)
    },
    duplicateBlock: (blockId: string): void => {
      change(now => duplicateBlock(now, blockId))
      focusBlock(neighbour(blockId, 'down'))
    },
    /** The focus goes on to the block that takes its place. */
    removeBlock: (blockId: string): void => {
      const next = neighbour(blockId, 'down') ?? neighbour(blockId, 'up')
      change(now => removeBlock(now, blockId))
      select(next)
      focusBlock(next)
    },
    focusNeighbour: (blockId: string, step: Step) => focusBlock(neighbour(blockId, step)),
  }

  /** The block above or below, whatever section it is in; null at either end. */
  function neighbour(blockId: string, step: Step): string | null {
    const ids = blocksOf(digest()).map(({ id }) => id)
    return ids[ids.indexOf(blockId) + (step === 'up' ? -1 : 1)] ?? null
  }
}
