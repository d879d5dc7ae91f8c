import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { FolderWriter } from '../../core/render/render-ports.ts'
import { diskProblem } from '../files/disk-problem.ts'
import type { PictureFiles } from '../pictures/picture-files.ts'

/** Writes a rendered digest where the curator says, its pictures beside it. */
export function folderWriter({ pictureBytes }: Pick<PictureFiles, 'pictureBytes'>): FolderWriter {
  return {
    async write(folder, files, pictures) {
      const target = resolve(folder)
      const copies = await Promise.all(pictures.map(async file => ({ name: join('images', file), content: await pictureBytes(file) })))
      try {
        await mkdir(copies.length > 0 ? join(target, 'images') : target, { recursive: true })
        const all = [...files, ...copies]
        await Promise.all(all.map(({ name, content }) => writeFile(join(target, name), content)))
        return all.map(({ name }) => join(target, name))
      } catch (error) {
        throw diskProblem(error, target)
      }
    },
  }
}
