import type { Section } from '../../compose/digest.ts'
import type { Drawing, Drawn } from '../drawing.ts'
import { asMjml } from '../mjml-parts.ts'
import { toneClasses, toneColours } from '../tone-colours.ts'

/** Drawing on a band of another tone than the section's. */
export function onBand(drawing: Drawing, tone: Section['tone']): Drawing {
  return { ...drawing, tone, colours: toneColours(drawing.theme.light, tone) }
}

/** What is drawn for a column, on a band of its own across the mail; nothing when there is nothing to show. */
export function band({ theme, tone, colours }: Drawing, drawn: readonly Drawn[]): Drawn {
  const look = `css-class="${toneClasses[tone]}" background-color="${colours.ground}"`
  const padding = `${theme.space * 2}px ${theme.space * 3}px ${theme.space}px`
  const column = drawn.map(asMjml).join('')
  return {
    in: 'rows',
    as: 'mjml',
    markup: column === '' ? '' : `<mj-section ${look} padding="${padding}"><mj-column>${column}</mj-column></mj-section>`,
  }
}
