import type { Section } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'
import { row } from './block-mjml/column.ts'
import { sidePadding, type Drawing, type Drawn } from './drawing.ts'
import { inline } from './markup.ts'
import type { Piece } from './pieces.ts'
import { hideAfter, showFrom } from './show-marks.ts'
import { toneClasses, toneColours } from './tone-colours.ts'
import { headingFace } from './type-face.ts'
import type { ShowTo } from '../compose/show-to.ts'

/** A drawn block of a section. */
export interface DrawnBlock {
  readonly blockId: string
  readonly showTo: ShowTo
  readonly drawn: Drawn
  /** Whether it is MJML that the curator wrote. */
  readonly own: boolean
}

/** A section: its title and blocks in one column on its ground, parted only where a block takes the whole width. */
export function sectionPieces(section: Section, blocks: readonly DrawnBlock[], drawing: Drawing | undefined): readonly Piece[] {
  const shown = blocks.filter(({ drawn }) => drawn.markup !== '')
  if (shown.length === 0 || !drawing) return []
  const pieces: Piece[] = [...mark(showFrom(section.showTo))]
  let open = false
  const enter = (first: boolean): void => {
    if (!open) pieces.push({ blockId: null, as: 'mjml', markup: columnStart(section, drawing.theme, first) })
    open = true
  }
  const leave = (): void => {
    if (open) pieces.push({ blockId: null, as: 'mjml', markup: '</mj-column></mj-section>' })
    open = false
  }
  const title = rubric(section, drawing)
  if (title !== '') {
    enter(true)
    pieces.push({ blockId: null, as: 'html', markup: title })
  }
  for (const [index, { drawn, blockId, showTo, own }] of shown.entries()) {
    if (drawn.in === 'column') enter(index === 0)
    else leave()
    pieces.push(...mark(showFrom(showTo)), { blockId, as: drawn.as, markup: drawn.markup, own }, ...mark(hideAfter(showTo)))
  }
  leave()
  return [...pieces, ...mark(hideAfter(section.showTo))]
}

function mark(markup: string): readonly Piece[] {
  return markup === '' ? [] : [{ blockId: null, as: 'html', markup }]
}

function columnStart({ tone }: Section, theme: Theme, first: boolean): string {
  const { ground } = toneColours(theme.light, tone)
  const padding = `${theme.space * (first ? 1.5 : 2)}px ${sidePadding(theme)}px ${theme.space / 2}px`
  return `<mj-section css-class="${toneClasses[tone]}" background-color="${ground}" padding="${padding}"><mj-column>`
}

/** The section's title under a strong rule, as newspapers set their departments. */
function rubric({ title }: Section, drawing: Drawing): string {
  const words = inline(title)
  if (words === '') return ''
  const { theme, colours } = drawing
  const face = `margin:0;color:${colours.accent};${headingFace(theme.textSize + 1)}`
  return row(drawing, `<h2 class="v" style="${face}">${words}</h2>`, {
    below: theme.space,
    rule: { is: `2px solid ${colours.ink}`, classes: 's', above: 8 },
  })
}
