import type { BlockPicture } from '../compose/block.ts'

/** The name of a library picture made narrower: `<sha256>-414.jpg`; its own name where it is no wider than that. Width in pixels. */
export function pictureAtWidth({ file, width: own }: Pick<BlockPicture, 'file' | 'width'>, width: number): string {
  return own <= width ? file : file.replace(/(?=\.\w+$)/, `-${width}`)
}

/** The picture that a narrower one was made from. */
export function wholePicture(file: string): string {
  return file.replace(/-\d+(?=\.\w+$)/, '')
}
