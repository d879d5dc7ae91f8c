import { z } from 'zod'
import { Block } from '../block.ts'
import { Section } from '../digest.ts'

/** Blocks and whole sections that were copied: what the clipboard carries from one digest to another. */
export const Clipping = z.object({ blocks: z.array(Block).max(2_000), sections: z.array(Section).max(200) })
export type Clipping = z.infer<typeof Clipping>
