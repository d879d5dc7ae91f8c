import type { Block, BlockOf } from './block.ts'
import type { Digest } from './digest.ts'
import { emptyBlock } from './empty-block.ts'
import { copySections } from './new-digest.ts'
import type { Template } from './template.ts'

/** A digest to start from, as this one is built: its stories become empty places in their layouts, all other words stay. Its id is empty. */
export function templateFrom(digest: Digest, name: string): Template {
  return {
    id: '',
    name,
    description: `As № ${digest.number} was built.`,
    themeId: digest.themeId,
    subject: '[[Write the subject]]',
    preheader: digest.preheader === '' ? '' : '[[What else is in it]]',
    sections: copySections(digest.sections).map(section => ({ ...section, blocks: section.blocks.map(emptied) })),
    mjml: digest.mjml,
  }
}

function emptied(block: Block): Block {
  return block.kind === 'article' ? emptyPlaceFor(block) : block
}

/** MJML of a story's own tells that story, so that it goes too. */
function emptyPlaceFor({ id, showTo, layout, blurb, insight, showInsight, showPicture, linkLabel }: BlockOf<'article'>): Block {
  return {
    ...emptyBlock('article'),
    id,
    showTo,
    layout,
    showInsight,
    showPicture,
    linkLabel,
    headline: '[[The headline of a story]]',
    blurb: blurb === '' ? '' : '[[What it says, in a few sentences]]',
    insight: insight === '' ? '' : '[[What you make of it]]',
  }
}
