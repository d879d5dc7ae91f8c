import type { BlockOf } from '../../compose/block.ts'
import type { Drawing, Drawn } from '../drawing.ts'
import { mailWords } from '../mail-words.ts'
import { markdownHtml } from '../markdown/markdown-html.ts'
import { link } from '../markup.ts'
import { missingFields } from '../footer-fields.ts'
import { proseStyle, smallFace } from '../type-face.ts'
import { inColumn } from './column.ts'

/** The small print, always with the sender's address and a way to leave, whether or not the curator wrote them in. */
export function drawFooter({ markdown }: BlockOf<'footer'>, drawing: Drawing): Drawn {
  const { theme, colours } = drawing
  const quiet = `color:${colours.quiet}`
  const { sender, unsubscribe } = missingFields(markdown)
  const words = markdownHtml(markdown, { ...proseStyle(drawing), link: quiet })
  const address = sender ? '<p style="margin:0 0 12px;white-space:pre-line">{{sender}}</p>' : ''
  const leave = unsubscribe ? `<p style="margin:0 0 12px">${link('{{unsubscribe}}', mailWords.unsubscribe, quiet)}</p>` : ''
  return inColumn(drawing, `${words}${address}${leave}`, {
    align: 'center',
    classes: 'q',
    rule: { is: `1px solid ${colours.rule}`, classes: 'r', above: theme.space * 1.25 },
    style: `${quiet};${smallFace(theme)}`,
  })
}
