import type { Drawing, Drawn } from '../drawing.ts'
import { nothing } from '../drawing.ts'
import { bodyFace } from '../type-face.ts'

export interface RowLook {
  /** White space under it, in CSS pixels. */
  readonly below?: number
  readonly align?: 'left' | 'center' | 'right'
  /** A rule above, and white space between it and the words, in CSS pixels. */
  readonly rule?: { readonly is: string; readonly classes: string; readonly above: number }
  /** Classes for the dark style. */
  readonly classes?: string
  /** Whether cells within say the face of the text. */
  readonly faceWithin?: boolean
  /** Declarations that change the face of the text. */
  readonly style?: string
}

/** Markup as a row of the section's column; nothing for no markup. */
export function inColumn(drawing: Drawing, markup: string, look: RowLook = {}): Drawn {
  return markup === '' ? nothing : { in: 'column', as: 'html', markup: row(drawing, markup, look) }
}

/** Every row says its face itself: Outlook for Windows hands no font down into a table. */
export function row(
  drawing: Drawing,
  markup: string,
  { below = drawing.theme.space * 1.5, align, rule, classes, style, faceWithin }: RowLook = {},
): string {
  const names = [rule?.classes, classes].filter(name => name !== undefined).join(' ')
  const side = align ?? (drawing.direction === 'rtl' ? 'right' : 'left')
  const padding = rule?.above === below ? `padding:${below}px 0` : `padding:${rule ? `${rule.above}px` : '0'} 0 ${below}px`
  const look = [
    rule ? `border-top:${rule.is}` : '',
    padding,
    faceWithin ? '' : bodyFace(drawing),
    style ?? '',
    align ? `text-align:${align}` : '',
  ]
  return `<tr><td${names === '' ? '' : ` class="${names}"`} align="${side}" style="${look.filter(part => part !== '').join(';')}">${markup}</td></tr>`
}
