import type { Drawing, Drawn } from '../drawing.ts'

/** Markup as a block of the section's column; nothing for no markup. `below` is the white space under it, in CSS pixels. */
export function inColumn({ theme, colours, tone }: Drawing, markup: string, { below = theme.space * 1.5, align = '' } = {}): Drawn {
  if (markup === '') return { in: 'column', mjml: '' }
  const colour = tone === 'accent' ? ` color="${colours.ink}"` : ''
  const alignment = align === '' ? '' : ` align="${align}"`
  return { in: 'column', mjml: `<mj-text padding="0 0 ${below}px"${alignment}${colour}>${markup}</mj-text>` }
}
