import type { Block } from '../compose/block.ts'
import type { Theme } from '../compose/theme.ts'
import { drawBlock } from './block-mjml/draw-block.ts'
import type { Drawing, Drawn } from './drawing.ts'
import { memory } from './memory.ts'
import { shortLines } from './short-lines.ts'
import { writeBlock, type TextDrawing } from './text-part/text-block.ts'

/** Draws and writes blocks. What it did before for the same block in the same surroundings it answers again. */
export interface BlockDesk {
  draw(block: Block, drawing: Drawing): Drawn
  write(block: Block, drawing: TextDrawing): string
}

// Several long digests, so that two windows do not work against each other.
const keptBlocks = 2_000

/** A desk with an empty memory. */
export function blockDesk(): BlockDesk {
  const drawn = memory<Drawn>(keptBlocks)
  const written = memory<string>(keptBlocks)
  const themeKeys = new WeakMap<Theme, string>()
  const themeKey = (theme: Theme): string => {
    const key = themeKeys.get(theme) ?? JSON.stringify(theme)
    themeKeys.set(theme, key)
    return key
  }
  return {
    draw(block, drawing) {
      const { theme, colours: _ofTheme, following, ...around } = drawing
      const key = JSON.stringify([block, around, following.map(({ headline }) => headline), themeKey(theme)])
      return drawn.recall(key) ?? drawn.keep(key, withShortLines(drawBlock(block, drawing)))
    },
    write(block, drawing) {
      const { following, ...around } = drawing
      const key = JSON.stringify([block, around, following.map(({ headline }) => headline)])
      return written.recall(key) ?? written.keep(key, writeBlock(block, drawing))
    },
  }
}

function withShortLines(drawn: Drawn): Drawn {
  return drawn.as === 'html' ? { ...drawn, markup: shortLines(drawn.markup) } : drawn
}
