import type { Section } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'
import { rubric } from './block-mjml/rubric.ts'
import { sidePadding, type Drawing, type Drawn } from './drawing.ts'
import type { Piece } from './pieces.ts'
import { hideAfter, showFrom } from './show-marks.ts'
import { toneClasses, toneColours } from './tone-colours.ts'
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
