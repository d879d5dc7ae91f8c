import type { BlockPicture } from '../compose/block.ts'

/** Whether a block's picture can be one of the library's: a plain file name of a kind that mail shows, and a size. */
export function isLibraryPicture({ file, width, height }: BlockPicture): boolean {
  return /^[0-9a-f]{64}\.(?:jpg|png|gif)$/.test(file) && Number.isFinite(width) && Number.isFinite(height) && width > 0 && height > 0
}
