import type { Section } from '../../compose/digest.ts'
import type { Theme } from '../../compose/theme.ts'
import type { Drawing } from '../drawing.ts'
import { inline } from '../markup.ts'
import { headingFace, smallFace, spacedCapitals } from '../type-face.ts'
import { row } from './column.ts'

/** A section's title as the theme sets it; empty for none. */
export function rubric({ title }: Section, drawing: Drawing): string {
  const words = inline(title)
  return words === '' ? '' : rubrics[drawing.theme.rubric](words, drawing)
}

const rubrics: { readonly [R in Theme['rubric']]: (words: string, drawing: Drawing) => string } = {
  /** Under a strong rule, as newspapers set their departments. */
  ruled(words, drawing) {
    const { theme, colours } = drawing
    const face = `margin:0;color:${colours.accent};${headingFace(theme, theme.textSize + 1)}`
    return row(drawing, `<h2 class="v" style="${face}">${words}</h2>`, {
      below: theme.space,
      rule: { is: `2px solid ${colours.ink}`, classes: 's', above: 8 },
    })
  },
  capitals(words, drawing) {
    const { theme, colours } = drawing
    const face = `margin:0;color:${colours.accent};${smallFace(theme)};line-height:1.4;${spacedCapitals}`
    return row(drawing, `<h2 class="v" style="${face}">${words}</h2>`, {
      below: theme.space,
      rule: { is: `1px solid ${colours.rule}`, classes: 'r', above: 12 },
    })
  },
  bar(words, drawing) {
    const { theme, colours, direction } = drawing
    const side = direction === 'rtl' ? 'right' : 'left'
    // Outlook for Windows knows padding in cells only.
    const face = `margin:0;margin-${side}:12px;${headingFace(theme, 22)}`
    return row(drawing, `<div class="i" style="border-${side}:5px solid ${colours.accent}"><h2 style="${face}">${words}</h2></div>`, {
      below: theme.space * 1.25,
    })
  },
  plain(words, drawing) {
    const { theme } = drawing
    return row(drawing, `<h2 style="margin:0;${headingFace(theme, 26)}">${words}</h2>`, { below: theme.space })
  },
}
