import * as fc from 'fast-check'
import { addArticles } from '../../src/core/compose/add-articles.ts'
import { addBlock } from '../../src/core/compose/add-block.ts'
import { addSection } from '../../src/core/compose/add-section.ts'
import { amend } from '../../src/core/compose/amendment.ts'
import type { Block } from '../../src/core/compose/block.ts'
import type { Digest, Section } from '../../src/core/compose/digest.ts'
import { clip } from '../../src/core/compose/clipping/clip.ts'
import { pasteClipping, withNewIds } from '../../src/core/compose/clipping/paste-clipping.ts'
import { duplicateBlocks } from '../../src/core/compose/duplicate-blocks.ts'
import { editBlock, editBlocks, type BlockEdits } from '../../src/core/compose/edit-block.ts'
import { editDigest, type DigestEdits } from '../../src/core/compose/edit-digest.ts'
import { editSection, type SectionEdits } from '../../src/core/compose/edit-section.ts'
import { emptyBlock } from '../../src/core/compose/empty-block.ts'
import { emptySection } from '../../src/core/compose/empty-section.ts'
import { blocksOf } from '../../src/core/compose/find-block.ts'
import { moveBlocks } from '../../src/core/compose/move-blocks.ts'
import { moveSection } from '../../src/core/compose/move-section.ts'
import { placeBlocks, type BlockPlace } from '../../src/core/compose/place-blocks.ts'
import { placeSection } from '../../src/core/compose/place-section.ts'
import { removeBlocks } from '../../src/core/compose/remove-blocks.ts'
import { removeSection } from '../../src/core/compose/remove-section.ts'
import { turnBlock } from '../../src/core/compose/turn-block.ts'
import { newId } from '../../src/core/base/id.ts'
import { article } from './articles.ts'
import { blockKinds, hostileTexts } from './random-digests.ts'

/** An edit of a digest as it stands, and what it does in words. */
export interface RandomEdit {
  readonly words: string
  readonly edit: (digest: Digest) => Digest
}

/** What somebody does who composes: an edit, or one step back or on again. */
export type RandomStep = RandomEdit | { readonly words: 'undo' | 'redo' }

const at = fc.nat(20)
const several = fc.uniqueArray(at, { maxLength: 4 })
const step = fc.constantFrom('up' as const, 'down' as const)
const words = fc.oneof(fc.lorem({ maxCount: 4 }), fc.constantFrom('', ...hostileTexts))
const showTo = fc.constantFrom<Block['showTo']>(
  { who: 'everyone' },
  { who: 'web' },
  { who: 'tagged', tag: 'berth holder', carried: true },
  { who: 'attribute', name: 'town', test: 'is-missing', value: '' },
)
const ownMjml = fc.constantFrom(
  null,
  '<mj-text>High water at {{name}}</mj-text>',
  '<mj-text>one</mj-text>\n<mj-divider />',
  '<mj-raw><tr><td><b>out</td></tr></mj-raw>',
  '<mj-text>never closed',
)
const ownDocument = fc.constantFrom(
  null,
  '<mjml><mj-body><mj-section><mj-column><mj-text>By hand</mj-text></mj-column></mj-section></mj-body></mjml>',
)

const blockEdits: fc.Arbitrary<BlockEdits> = fc.oneof(
  fc.oneof(
    ...(['markdown', 'headline', 'blurb', 'insight', 'text', 'title', 'label'] as const).map(field =>
      words.map((value): BlockEdits => ({ [field]: value })),
    ),
  ),
  fc.webUrl().map((url): BlockEdits => ({ url })),
  showTo.map((showTo): BlockEdits => ({ showTo })),
  ownMjml.map((mjml): BlockEdits => ({ mjml })),
)
const sectionEdits: fc.Arbitrary<SectionEdits> = fc.oneof(
  words.map(title => ({ title })),
  fc.constantFrom('paper' as const, 'tint' as const, 'accent' as const).map(tone => ({ tone })),
  showTo.map(showTo => ({ showTo })),
)
const digestEdits: fc.Arbitrary<DigestEdits> = fc.oneof(
  words.map(subject => ({ subject })),
  words.map(preheader => ({ preheader })),
  fc.constantFrom('en', 'de', 'ar').map(language => ({ language })),
  ownDocument.map(mjml => ({ mjml })),
)

/** Every edit that moves what is there and changes nothing else. */
export const randomMoves: fc.Arbitrary<RandomEdit> = fc.oneof(
  of('move blocks', fc.tuple(several, step), (digest, [ns, way]) => moveBlocks(digest, blocksAt(digest, ns), way)),
  of('place blocks', fc.tuple(several, fc.tuple(at, at)), (digest, [ns, place]) =>
    placeBlocks(digest, { blockIds: blocksAt(digest, ns), ...placeAt(digest, place) }),
  ),
  of('move a section', fc.tuple(at, step), (digest, [n, way]) => moveSection(digest, sectionAt(digest, n).id, way)),
  of('place a section', fc.tuple(at, at), (digest, [n, to]) => placeSection(digest, sectionAt(digest, n).id, sectionAt(digest, to).id)),
)

/** Every edit that composing knows, of whatever block and section is there; themes are among those named. */
export function randomEdits(themeIds: readonly string[]): fc.Arbitrary<RandomEdit> {
  return fc.oneof(
    {
      weight: 4,
      arbitrary: of('edit a block', fc.tuple(at, blockEdits), (digest, [n, edits]) => editBlock(digest, blockAt(digest, n), edits)),
    },
    { weight: 3, arbitrary: randomMoves },
    of('add a block', fc.tuple(fc.constantFrom(...blockKinds), at), (digest, [kind, n]) =>
      addBlock(digest, emptyBlock(kind), { sectionId: sectionAt(digest, n).id, before: sectionAt(digest, n).blocks[0]?.id ?? null }),
    ),
    of('add articles', fc.uniqueArray(at, { minLength: 1, maxLength: 3 }), (digest, ns) =>
      addArticles(
        digest,
        ns.map(n => article(`202611-story${n}`, { title: `Story ${n}` })),
        null,
      ),
    ),
    of('duplicate blocks', several, (digest, ns) =>
      duplicateBlocks(
        digest,
        blocksAt(digest, ns),
        ns.map(() => newId()),
      ),
    ),
    of('remove blocks', several, (digest, ns) => removeBlocks(digest, blocksAt(digest, ns))),
    of('show blocks to some', fc.tuple(several, showTo), (digest, [ns, to]) => editBlocks(digest, blocksAt(digest, ns), { showTo: to })),
    of('turn a block', fc.tuple(at, fc.constantFrom(...blockKinds)), (digest, [n, kind]) => turnBlock(digest, blockAt(digest, n), kind)),
    of('copy and paste', fc.tuple(several, at, fc.tuple(at, at)), (digest, [ns, n, place]) =>
      pasteClipping(digest, withNewIds(clip(digest, [...blocksAt(digest, ns), sectionAt(digest, n).id])), placeAt(digest, place)),
    ),
    of('add a section', words, (digest, title) => addSection(digest, emptySection(title), null)),
    of('edit a section', fc.tuple(at, sectionEdits), (digest, [n, edits]) => editSection(digest, sectionAt(digest, n).id, edits)),
    of('remove a section', at, (digest, n) => removeSection(digest, sectionAt(digest, n).id)),
    of('edit the digest', digestEdits, (digest, edits) => editDigest(digest, edits)),
    of('put a finding right', fc.tuple(at, words), (digest, [n, to]) =>
      amend(digest, { do: 'replace', what: 'word', blockId: blockAt(digest, n), field: 'markdown', from: 'The', to }),
    ),
    of('change the theme', fc.constantFrom(...themeIds), (digest, themeId) => editDigest(digest, { themeId })),
  )
}

/** Any of them, as it is done. */
export const anyEdit: fc.Arbitrary<RandomEdit['edit']> = randomEdits(['gazette', 'review']).map(({ edit }) => edit)

/** Edits, and now and then a step back or on again. */
export function randomSteps(themeIds: readonly string[]): fc.Arbitrary<RandomStep> {
  return fc.oneof(
    { weight: 4, arbitrary: randomEdits(themeIds) },
    fc.constantFrom({ words: 'undo' as const }, { words: 'undo' as const }, { words: 'redo' as const }),
  )
}

function of<T>(what: string, order: fc.Arbitrary<T>, edit: (digest: Digest, order: T) => Digest): fc.Arbitrary<RandomEdit> {
  return order.map(chosen => ({ words: `${what} ${JSON.stringify(chosen)}`, edit: digest => edit(digest, chosen) }))
}

/** Now and then a block that has gone. */
function blockAt(digest: Digest, n: number): string {
  const blocks = blocksOf(digest)
  return blocks[n % (blocks.length + 1)]?.id ?? 'gone'
}

function blocksAt(digest: Digest, ns: readonly number[]): readonly string[] {
  return ns.map(n => blockAt(digest, n))
}

/** Before one of a section's blocks, or at its end. */
function placeAt(digest: Digest, [inSection, n]: readonly [number, number]): BlockPlace {
  const { id, blocks } = sectionAt(digest, inSection)
  return { sectionId: id, before: blocks[n % (blocks.length + 1)]?.id ?? null }
}

function sectionAt({ sections }: Digest, n: number): Section {
  return sections[n % Math.max(1, sections.length)] ?? emptySection()
}
