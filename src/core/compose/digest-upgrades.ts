import type { Block } from './block.ts'
import type { Digest, Section } from './digest.ts'
import { everyone } from './show-to.ts'

type BlockV1 = Block extends infer B ? (B extends Block ? Omit<B, 'showTo' | 'mjml'> : never) : never
type SectionV1 = Omit<Section, 'showTo' | 'blocks'> & { readonly blocks: readonly BlockV1[] }
type DigestV2 = Omit<Digest, 'templateId' | 'dueAt' | 'sentAt'>
type DigestV1 = Omit<DigestV2, 'sections' | 'mjml' | 'pictures' | 'webAddress'> & { readonly sections: readonly SectionV1[] }

/** The version of digests that this program writes. */
export const digestVersion = 3

/** How digests of older versions come forward: `digestUpgrades[1]` makes one of version 2. */
export const digestUpgrades = {
  // Version 1 showed everything to everyone, drew every block itself and embedded all pictures.
  1: (old: DigestV1): DigestV2 => ({
    ...old,
    sections: old.sections.map(sectionFromV1),
    mjml: null,
    pictures: { as: 'embedded', base: '' },
    webAddress: '',
  }),
  // Version 2 did not say when a digest went out. Nobody edits one that is being sent, so its last edit was not long before.
  2: (old: DigestV2): Digest => ({ ...old, templateId: null, dueAt: null, sentAt: old.status === 'sent' ? old.changedAt : null }),
}

function sectionFromV1(old: SectionV1): Section {
  return { ...old, showTo: everyone, blocks: old.blocks.map(block => ({ ...block, showTo: everyone, mjml: null })) }
}
