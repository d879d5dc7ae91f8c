import type { Block, BlockKind, BlockOf } from '../../compose/block.ts'
import type { Drawing, Drawn } from '../drawing.ts'
import { literal } from '../merge-fields.ts'
import { drawArticle } from './article.ts'
import { drawCallToAction } from './call-to-action.ts'
import { drawFooter } from './footer.ts'
import { drawMasthead } from './masthead.ts'
import { drawHeading, drawText } from './prose.ts'
import { drawButton, drawContents, drawDivider, drawPicture } from './small-blocks.ts'
import { drawSponsor } from './sponsor.ts'
import { ownMjml } from './own-mjml.ts'

/** A new kind of block does not compile until it can be drawn. */
const draw: { readonly [K in BlockKind]: (block: BlockOf<K>, drawing: Drawing) => Drawn } = {
  masthead: drawMasthead,
  text: drawText,
  heading: drawHeading,
  // What a source wrote is never a merge field.
  article: (block, drawing) => unmerged(drawArticle(block, drawing)),
  picture: drawPicture,
  button: drawButton,
  divider: drawDivider,
  'call-to-action': drawCallToAction,
  sponsor: drawSponsor,
  contents: (block, drawing) => unmerged(drawContents(block, drawing)),
  footer: drawFooter,
}

/**
 * A block as it goes into the mail. Everything from the digest is escaped in it; merge fields of the curator's own words are left
 * in place. MJML of the curator's own stands in for the drawing, as it was written.
 */
export function drawBlock<K extends BlockKind>(block: Block & { readonly kind: K }, drawing: Drawing): Drawn {
  return block.mjml === null ? draw[block.kind](block as BlockOf<K>, drawing) : ownMjml(block.mjml)
}

function unmerged(drawn: Drawn): Drawn {
  return { ...drawn, markup: literal(drawn.markup) }
}
