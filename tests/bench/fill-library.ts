import { join } from 'node:path'
import { undoLog } from '../../src/core/base/undo-log.ts'
import { openCollections } from '../../src/core/collections.ts'
import { openLibrary } from '../../src/core/library/library.ts'
import { bodyFiles } from '../../src/node/bodies/body-files.ts'
import { openLibraryFolder } from '../../src/node/files/library-folder.ts'
import { filesStamp } from '../../src/node/index/files-stamp.ts'
import { openSqliteIndex } from '../../src/node/index/sqlite-article-index.ts'
import type { Story } from './harbour-stories.ts'

/** Makes a library of these articles in a benchmark's folder, its index in agreement with its files. */
export async function fillLibrary(folder: string, stories: readonly Story[]): Promise<void> {
  const { path, store, close } = await openLibraryFolder(join(folder, 'library'), notice => console.error(notice.what), 'a benchmark')
  const library = await openLibrary({
    ...openCollections(store),
    index: openSqliteIndex(join(path, 'index.sqlite')),
    bodies: bodyFiles(path),
    undo: undoLog(),
    clock: () => new Date(),
    digestContents: async () => [],
    issues: async () => [],
    repoint: async () => [],
    filesStamp: () => filesStamp([join(path, 'articles'), join(path, 'digests')]),
  })
  await library.keep(stories, 'Two years of scooping')
  await library.close()
  await close()
}
