import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Newsroom } from '../../src/contract/newsroom.ts'
import { type ArchiveStory, archiveStory } from './archive-stories.ts'
import { fillLibrary } from './fill-library.ts'
import { openDesk } from './open-desk.ts'

/** How many articles the library of these benchmarks has. */
export const articles = 100_000

/** Made in the benchmarks' folder by the first of them that needs it. */
export async function archive(folder: string): Promise<void> {
  if (existsSync(join(folder, 'library'))) return
  console.error(`library: making ${articles} articles with their texts…`)
  await fillLibrary(folder, articles, archiveStory)
}

/** Opens the archive's newsroom for some work. */
export async function withArchive<T>(folder: string, work: (newsroom: Newsroom) => Promise<T>): Promise<T> {
  await archive(folder)
  const newsroom = await openDesk(folder)
  try {
    return await work(newsroom)
  } finally {
    await newsroom.close()
  }
}

/** Every article of the archive, one after the other. */
export function* archiveStories(): Generator<ArchiveStory> {
  for (let n = 0; n < articles; n++) yield archiveStory(n, articles)
}
