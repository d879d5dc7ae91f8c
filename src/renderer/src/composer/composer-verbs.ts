import { addBlocks } from '../../../core/compose/add-block.ts'
import { addSection } from '../../../core/compose/add-section.ts'
import { amend, type Amendment } from '../../../core/compose/amendment.ts'
import { articleBlock } from '../../../core/compose/article-block.ts'
import { editBlock, type BlockEdits } from '../../../core/compose/edit-block.ts'
import { editDigest, type DigestEdits } from '../../../core/compose/edit-digest.ts'
import { editSection, type SectionEdits } from '../../../core/compose/edit-section.ts'
import { emptySection } from '../../../core/compose/empty-section.ts'
import type { Step } from '../../../core/compose/move-blocks.ts'
import { moveSection } from '../../../core/compose/move-section.ts'
import type { BlockPlace } from '../../../core/compose/place-blocks.ts'
import { removeSection } from '../../../core/compose/remove-section.ts'
import type { ShorterBlurb } from '../../../core/compose/shorten/shorten-operations.ts'
import { withEdits } from '../../../core/compose/with-edits.ts'
import { ask } from '../ask.ts'
import { attempt } from '../ui/notify.ts'
import { blockVerbs } from './block-verbs.ts'
import { theseBlocks } from './choose-blocks.ts'
import { choosingVerbs } from './choosing-verbs.ts'
import { clipboardVerbs } from './clipboard-verbs.ts'
import type { Composer } from './composer-store.ts'
import {
  applyArrangement,
  keepAsCopy,
  planArrangement,
  reload,
  restoreVersion,
  shortenBlurbs,
  type PlannedDigest,
} from './library-steps.ts'
import { placeForArticle } from './place-for-article.ts'

export type ComposerVerbs = ReturnType<typeof composerVerbs>

/** What a curator does to an open digest. Every verb is one step to undo. */
export function composerVerbs(composer: Composer) {
  const { change, select } = composer
  return {
    ...blockVerbs(composer),
    ...choosingVerbs(composer),
    ...clipboardVerbs(composer),
    select,
    inspect: composer.inspect,
    showShelf: composer.showShelf,
    flush: composer.flush,
    undo: composer.undo,
    redo: composer.redo,
    planArrangement: () => planArrangement(composer),
    applyArrangement: (planned: PlannedDigest) => applyArrangement(composer, planned),
    reload: () => reload(composer),
    keepAsCopy: () => keepAsCopy(composer),
    restoreVersion: (number: number) => restoreVersion(composer, number),
    editBlock: (blockId: string, edits: BlockEdits, step = 0) =>
      change(now => editBlock(now, blockId, edits), `${blockId} ${Object.keys(edits).join(' ')} ${step}`),
    /** Its own step, whatever was typed into the blurb before. */
    takeBlurb: (blockId: string, blurb: string) => change(now => editBlock<'article'>(now, blockId, { blurb })),
    shortenBlurbs: (blurbs: readonly ShorterBlurb[]) => shortenBlurbs(composer, blurbs),
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
    /** Places library articles; null puts them below the selection, or where articles go. */
    addArticles: async (articleIds: readonly string[], place: BlockPlace | null): Promise<void> => {
      const articles = await attempt(() => Promise.all(articleIds.map(id => ask('library.article', id))))
      if (!articles) return
      const blocks = articles.map(article => articleBlock(article, 'picture-left'))
      change(now => addBlocks(now, blocks, place ?? placeForArticle(now, composer.state.getState().selectedId)))
      composer.choose(theseBlocks(blocks.map(({ id }) => id)))
    },
  }
}
