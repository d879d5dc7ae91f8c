import type { Section } from '../../compose/digest.ts'
import type { Drawing, Drawn } from '../drawing.ts'
import { toneClasses, toneColours } from '../tone-colours.ts'

/** Drawing on a band of another tone than the section's. */
export function onBand(drawing: Drawing, tone: Section['tone']): Drawing {
  return { ...drawing, tone, colours: toneColours(drawing.theme.light, tone) }
}

/** A column of MJML on a band of its own across the mail; nothing for no MJML. */
export function band({ theme, tone, colours }: Drawing, column: string): Drawn {
  const look = `css-class="${toneClasses[tone]}" background-color="${colours.ground}"`
  const padding = `${theme.space * 2}px ${theme.space * 3}px ${theme.space}px`
  return {
    in: 'rows',
    mjml: column === '' ? '' : `<mj-section ${look} padding="${padding}"><mj-column>${column}</mj-column></mj-section>`,
  }
}
