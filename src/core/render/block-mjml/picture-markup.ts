import { oneLine } from '../../base/text.ts'
import type { BlockPicture } from '../../compose/block.ts'
import type { Drawing } from '../drawing.ts'
import { inline, link } from '../markup.ts'
import { isLibraryPicture } from '../library-picture.ts'
import { pictureAtWidth } from '../picture-width.ts'

export interface PictureOrder {
  readonly picture: BlockPicture | null
  /** What stands for it when the picture has no description of its own. */
  readonly fallbackAlt: string
  readonly url: string | null
  /** The width it may fill, in CSS pixels. */
  readonly width: number
  readonly corners?: string
}

/** A picture at twice the pixels it fills, never larger than it is, narrower where the screen is; empty when there is none to show. */
export function pictureMarkup({ theme }: Drawing, { picture, fallbackAlt, url, width, corners }: PictureOrder): string {
  if (!picture || !isLibraryPicture(picture)) return ''
  const shown = Math.min(Math.round(width), picture.width)
  const radius = corners ?? `${theme.corner}px`
  const corner = theme.corner === 0 ? '' : `;border-radius:${radius}`
  const alt = inline(oneLine(picture.alt) || fallbackAlt)
  const image =
    `<img src="images/${pictureAtWidth(picture, 2 * shown)}" alt="${alt}" width="${shown}" ` +
    `style="display:block;width:100%;max-width:${shown}px${corner}">`
  return link(url, image, '')
}
