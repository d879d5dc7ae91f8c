import { escapeHtml } from '../../base/html.ts'
import { oneLine } from '../../base/text.ts'
import type { BlockPicture } from '../../compose/block.ts'
import type { Drawing } from '../drawing.ts'
import { inline, link } from '../markup.ts'
import { isLibraryPicture } from '../library-picture.ts'

export interface PictureOrder {
  readonly picture: BlockPicture | null
  /** What stands for it when the picture has no description of its own. */
  readonly fallbackAlt: string
  readonly url: string | null
  /** The width it may fill, in CSS pixels. */
  readonly width: number
  readonly style?: string
}

/** A picture, never larger than it is, narrower where the screen is; empty when there is none to show. */
export function pictureMarkup({ pictureAddress, theme }: Drawing, { picture, fallbackAlt, url, width, style = '' }: PictureOrder): string {
  if (!picture || !isLibraryPicture(picture)) return ''
  const shown = Math.min(width, picture.width)
  const image =
    `<img src="${escapeHtml(pictureAddress(picture))}" alt="${inline(oneLine(picture.alt) || fallbackAlt)}" width="${shown}" ` +
    `style="display:block;width:100%;max-width:${shown}px;height:auto;border-radius:${theme.corner}px;${style}">`
  return link(url, image, '')
}
