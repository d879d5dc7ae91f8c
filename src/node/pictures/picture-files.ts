import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from '../../core/base/port.ts'
import { Problem } from '../../core/base/problem.ts'
import type { Picture } from '../../core/library/article.ts'
import type { PictureKeeper, SourceReader } from '../../core/scoop/scoop-ports.ts'
import { writeFileDurably } from '../files/write-file-durably.ts'
import { narrowPicture } from './narrow-picture.ts'
import { picturePixels } from './picture-pixels.ts'
import { preparePicture } from './prepare-picture.ts'

/** The library's pictures: `images/<sha256>.<jpg|png|gif>`, each ready for mail, and narrower ones made from them: `<sha256>-<width>.<ending>`. */
export interface PictureFiles extends PictureKeeper {
  /** Keeps a picture that the curator hands over. Throws what reading and keeping throw. */
  readonly addPicture: (source: Source, alt: string) => Promise<Picture>
  /** A small copy of a picture that the curator hands over, four bytes a pixel; nothing is kept. Throws what reading throws. */
  readonly pixelsOf: (source: Source) => Promise<Uint8Array>
  /** A kept picture as it is handed over. Throws not-found. */
  readonly pictureSource: (file: string) => Promise<Extract<Source, { from: 'bytes' }>>
  /** A kept picture's bytes; a narrower one is made when it is asked for first, and kept. Throws not-found. */
  readonly pictureBytes: (file: string) => Promise<Uint8Array>
  /** How many bytes a kept picture has; null where there is none. */
  readonly pictureWeight: (file: string) => Promise<number | null>
}

/** True for what may be the name of a kept picture; nothing else ever becomes a path. */
export function isPictureFile(file: string): boolean {
  return /^[0-9a-f]{64}\.(?:jpg|png|gif)$/.test(file)
}

/** The picture and the width, in pixels, of a narrower one's name; null for any other name. */
function narrowerOf(file: string): { readonly whole: string; readonly width: number } | null {
  const [, digest, width, ending] = /^([0-9a-f]{64})-([1-9]\d{0,3})(\.(?:jpg|png|gif))$/.exec(file) ?? []
  return digest && width && ending ? { whole: `${digest}${ending}`, width: Number(width) } : null
}

/** Keeps pictures in the library folder at `libraryPath`; the same picture twice is one file. */
export function pictureFiles(libraryPath: string, sources: Pick<SourceReader, 'readBytes'>): PictureFiles {
  const pathOf = (file: string) => join(libraryPath, 'images', file)
  const keep: PictureKeeper['keep'] = async (bytes, described) => {
    const { bytes: ready, extension, width, height } = await preparePicture(bytes)
    const file = `${createHash('sha256').update(ready).digest('hex')}.${extension}`
    if (!(await isThere(pathOf(file), ready.length))) await writeFileDurably(pathOf(file), ready)
    return { file, width, height, ...described }
  }
  const read = async (file: string): Promise<Buffer> => {
    if (!isPictureFile(file)) throw missing(file)
    return readFile(pathOf(file)).catch((cause: unknown) => {
      throw missing(file, { cause })
    })
  }
  return {
    keep,
    has: async file => isPictureFile(file) && (await stat(pathOf(file)).catch(() => null)) !== null,
    pictureWeight: async file => (isPictureFile(file) ? ((await stat(pathOf(file)).catch(() => null))?.size ?? null) : null),
    async addPicture(source, alt) {
      const { bytes } = await sources.readBytes(source, 'picture')
      return keep(bytes, { alt, sourceUrl: source.from === 'url' ? source.url : null })
    },
    async pixelsOf(source) {
      return picturePixels((await sources.readBytes(source, 'picture')).bytes)
    },
    async pictureSource(file) {
      return { from: 'bytes', name: file, base64: (await read(file)).toString('base64') }
    },
    async pictureBytes(file) {
      const narrower = narrowerOf(file)
      if (!narrower) return read(file)
      const made = await readFile(pathOf(file)).catch(() => null)
      if (made) return made
      const bytes = await narrowPicture(await read(narrower.whole), narrower.width)
      await writeFileDurably(pathOf(file), bytes)
      return bytes
    },
  }
}

async function isThere(path: string, size: number): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.size === size
}

function missing(file: string, options?: ErrorOptions): Problem {
  return new Problem('not-found', `The library has no picture ${file.slice(0, 80)}.`, 'Add the picture again.', options)
}
