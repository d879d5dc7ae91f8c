import type { BlockOf } from '../../compose/block.ts'
import { escapeHtml } from '../../base/html.ts'
import { nothing, type Drawing, type Drawn } from '../drawing.ts'
import { mailUrl } from '../../base/mail-url.ts'
import { inline } from '../markup.ts'
import { smallFace, spacedCapitals } from '../type-face.ts'
import { inColumn } from './column.ts'
import { pictureMarkup } from './picture-markup.ts'

/** A picture with its caption. */
export function drawPicture({ picture, caption, url }: BlockOf<'picture'>, drawing: Drawing): Drawn {
  const image = pictureMarkup(drawing, { picture, fallbackAlt: caption, url, width: drawing.width })
  const words = inline(caption)
  const below = `margin:8px 0 0;color:${drawing.colours.quiet};${smallFace(drawing.theme)}`
  return inColumn(drawing, image === '' || words === '' ? image : `${image}<p class="q" style="${below}">${words}</p>`)
}

/** A button that Outlook draws too. Without words or an address there is none. */
export function drawButton({ label, url }: Pick<BlockOf<'button'>, 'label' | 'url'>, { theme, colours }: Drawing): Drawn {
  const href = mailUrl(url)
  const words = inline(label)
  if (href === null || words === '') return nothing
  const look = `background-color="${colours.accent}" color="${colours.onAccent}" border-radius="${theme.corner}px"`
  return {
    in: 'column',
    as: 'mjml',
    markup: `<mj-button css-class="n" href="${escapeHtml(href)}" ${look} padding="4px 0 ${theme.space * 1.5}px">${words}</mj-button>`,
  }
}

/** A short rule. */
export function drawDivider(_block: BlockOf<'divider'>, { theme, colours }: Drawing): Drawn {
  const { space } = theme
  return {
    in: 'column',
    as: 'mjml',
    markup: `<mj-divider css-class="r" border-color="${colours.rule}" padding="${space / 2}px 0 ${space * 1.5}px" />`,
  }
}

/** The headlines that follow. In-page links do not work in enough mail readers to be worth their bytes. */
export function drawContents({ title }: BlockOf<'contents'>, drawing: Drawing): Drawn {
  const { theme, colours, following, direction } = drawing
  const items = following.map(({ headline }) => inline(headline)).filter(words => words !== '')
  if (items.length === 0) return nothing
  const label = inline(title)
  const face = `margin:0 0 6px;color:${colours.quiet};${smallFace(theme)};${spacedCapitals}`
  const heading = label === '' ? '' : `<p class="q" style="${face}">${label}</p>`
  return inColumn(
    drawing,
    `${heading}<ul style="margin:0;margin-${direction === 'rtl' ? 'right' : 'left'}:20px;padding:0">${items.map(words => `<li>${words}</li>`).join('')}</ul>`,
  )
}
