import { zip, type AsyncZippable } from 'fflate'
import type { ZipWriter } from '../../core/render/render-ports.ts'
import type { PictureFiles } from '../pictures/picture-files.ts'

/** Writes a rendered digest as one zip file, its pictures in `images`. */
export function zipWriter({ pictureBytes }: Pick<PictureFiles, 'pictureBytes'>): ZipWriter {
  return {
    async zip(files, pictures, changed) {
      const entries: AsyncZippable = {}
      for (const { name, content } of files) entries[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content
      // Pictures are compressed already.
      for (const file of pictures) entries[`images/${file}`] = [await pictureBytes(file), { level: 0 }]
      return new Promise((resolve, reject) => {
        zip(entries, { mtime: changed }, (error, bytes) => (error ? reject(error) : resolve(Buffer.from(bytes).toString('base64'))))
      })
    },
  }
}
