import type { Progress } from '../../src/core/base/port.ts'
import type { Scooping } from '../../src/core/scoop/scooping.ts'
import { openScooping } from '../../src/core/scoop/scooping.ts'
import { pdfTitles } from '../../src/node/documents/pdf-title.ts'
import { pageFetcher } from '../../src/node/pages/fetch-page.ts'
import { pageReader } from '../../src/node/pages/read-page.ts'
import { pictureFiles } from '../../src/node/pictures/picture-files.ts'
import { sourceReader } from '../../src/node/sources/read-source.ts'
import type { TestLibrary } from './open-test-library.ts'
import { openTestLibrary, shelfIn } from './open-test-library.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface TestScooping extends Scooping {
  readonly library: TestLibrary
  /** Everything that was announced of long work. */
  readonly announced: readonly Progress[]
}

/** Scooping into a library of its own, with every adapter real; Mette Holm signs, on a morning in November 2026. */
export async function openTestScooping(): Promise<TestScooping> {
  const folder = await temporaryFolder()
  const library = await openTestLibrary(shelfIn(folder))
  const pages = pageFetcher()
  const documents = pdfTitles()
  const sources = sourceReader(pages, documents)
  const announced: Progress[] = []
  const { operations } = openScooping({
    library,
    known: keys => library.index.findByKey(keys),
    pages,
    reader: pageReader(),
    documents,
    pictures: pictureFiles(folder, sources),
    sources,
    announcer: { progress: step => void announced.push(step), notice: () => {} },
    clock: () => new Date('2026-11-05T09:30:00Z'),
    // Manners are looked at where they are the matter.
    pause: async () => {},
    undo: library.undo,
    curator: async () => 'Mette Holm',
    watchFeeds: async ({ step }) => ({ added: 0, already: 0, undoable: step }),
  })
  return { operations, library, announced }
}
