import type { Section } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'
import { sidePadding, type Drawn } from './drawing.ts'
import { inline } from './markup.ts'
import { toneClasses, toneColours } from './tone-colours.ts'
import { headingFace } from './type-face.ts'

/** A piece of MJML and the block it draws; null for what belongs to no block. */
export interface Piece {
  readonly mjml: string
  readonly blockId: string | null
}

/** A drawn block of a section. */
export interface DrawnBlock extends Drawn {
  readonly blockId: string
}

/** A section: its title and blocks in one column on its ground, parted only where a block takes the whole width. */
export function sectionMjml(section: Section, drawn: readonly DrawnBlock[], theme: Theme): readonly Piece[] {
  const shown = drawn.filter(({ mjml }) => mjml !== '')
  if (shown.length === 0) return []
  const pieces: Piece[] = []
  let open = false
  const enter = (first: boolean): void => {
    if (!open) pieces.push({ blockId: null, mjml: columnStart(section, theme, first) })
    open = true
  }
  const leave = (): void => {
    if (open) pieces.push({ blockId: null, mjml: '</mj-column></mj-section>' })
    open = false
  }
  const title = rubric(section, theme)
  if (title !== '') {
    enter(true)
    pieces.push({ blockId: null, mjml: title })
  }
  for (const [index, { mjml, blockId, in: place }] of shown.entries()) {
    if (place === 'column') enter(index === 0)
    else leave()
    pieces.push({ mjml, blockId })
  }
  leave()
  return pieces
}

function columnStart({ tone }: Section, theme: Theme, first: boolean): string {
  const { ground } = toneColours(theme.light, tone)
  const padding = `${theme.space * (first ? 1.5 : 2)}px ${sidePadding(theme)}px ${theme.space / 2}px`
  return `<mj-section css-class="${toneClasses[tone]}" background-color="${ground}" padding="${padding}"><mj-column>`
}

/** The section's title under a strong rule, as newspapers set their departments. */
function rubric({ title, tone }: Section, theme: Theme): string {
  const words = inline(title)
  if (words === '') return ''
  const { ink, accent } = toneColours(theme.light, tone)
  const face = `margin:0;border-top:2px solid ${ink};padding:8px 0 0;color:${accent};${headingFace(theme, theme.textSize + 1)}`
  return `<mj-text padding="0 0 ${theme.space}px"><h2 class="s v" style="${face}">${words}</h2></mj-text>`
}
