import { onTestFinished } from 'vitest'
import type { Collection } from '../../src/core/base/collection.ts'
import { allArticles } from '../../src/core/library/article-query.ts'
import { openScooping, type Scooping } from '../../src/core/scoop/scooping.ts'
import type { ScoopPorts } from '../../src/core/scoop/scoop-ports.ts'
import type { CheckState } from '../../src/core/watch/check-state.ts'
import type { KeptSource } from '../../src/core/watch/source.ts'
import type { Suggestion } from '../../src/core/watch/suggestion.ts'
import type { FeedFetcher } from '../../src/core/watch/watch-ports.ts'
import { openWatching, type Watching } from '../../src/core/watch/watching.ts'
import { pdfTitles } from '../../src/node/documents/pdf-title.ts'
import { pageFetcher } from '../../src/node/pages/fetch-page.ts'
import { pageReader } from '../../src/node/pages/read-page.ts'
import { pictureFiles } from '../../src/node/pictures/picture-files.ts'
import { sourceReader } from '../../src/node/sources/read-source.ts'
import { feedFetcher } from '../../src/node/watch/feed-fetcher.ts'
import { memoryCollection } from './memory-collection.ts'
import { openTestLibrary, shelfIn, type TestLibrary } from './open-test-library.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface TestWatching extends Watching {
  readonly library: TestLibrary
  readonly scooping: Scooping
  readonly checks: Collection<CheckState>
  readonly suggestions: Collection<Suggestion>
  /** What a round in the background does. */
  readonly round: () => Promise<void>
  /** Moves the clock on; it stands still by itself, on a morning in November 2026. */
  readonly later: (minutes: number) => void
}

/**
 * Watching for a library of its own, with every adapter real but the clock and the round in the background, which the test turns;
 * `through` may put a fault between it and the web.
 */
export async function openTestWatching(through = (feeds: FeedFetcher) => feeds): Promise<TestWatching> {
  const folder = await temporaryFolder()
  const shelf = shelfIn(folder)
  const library = await openTestLibrary(shelf)
  const pages = pageFetcher()
  const reader = sourceReader(pages)
  const sources = memoryCollection<KeptSource>('sources')
  const checks = memoryCollection<CheckState>('sourceChecks')
  const suggestions = memoryCollection<Suggestion>('suggestions')
  let now = Date.parse('2026-11-05T09:30:00Z')
  let round: (() => Promise<void>) | null = null
  const scoop: ScoopPorts = {
    library,
    known: keys => library.index.findByKey(keys),
    pages,
    reader: pageReader(),
    documents: pdfTitles(),
    pictures: pictureFiles(folder, reader),
    sources: reader,
    announcer: { progress: () => {}, notice: () => {} },
    clock: () => new Date(now),
    pause: async () => {},
    undo: library.undo,
    curator: async () => 'Mette Holm',
    watchFeeds: found => watching.watchFeeds(found),
  }
  const watching: Watching = openWatching(
    {
      sources,
      checks,
      suggestions,
      texts: shelf.bodies,
      undo: library.undo,
      feeds: through(feedFetcher()),
      timer: {
        repeat(_seconds, run) {
          round = run
          return () => {
            round = null
          }
        },
        pause: async () => {},
      },
      facets: () => library.operations['library.facets'](undefined),
      naming: async author => (await library.operations['library.list']({ ...allArticles, text: `"${author}"`, limit: 1 })).total,
      scoop,
    },
    { atOnce: 4, between: 0 },
  )
  onTestFinished(() => watching.close())
  return {
    ...watching,
    scooping: openScooping(scoop),
    library,
    checks,
    suggestions,
    round: async () => round?.(),
    later: minutes => void (now += minutes * 60_000),
  }
}
