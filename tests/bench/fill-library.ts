import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Article } from '../../src/core/library/article.ts'
import { articleVersion } from '../../src/core/library/article-upgrades.ts'
import { byMonth } from '../../src/core/storage/layouts.ts'
import type { ArchiveStory } from './archive-stories.ts'
import { openDesk } from './open-desk.ts'

// Bodies lie in folders by the end of their id; as many are written at once as the disk takes.
const atOnce = 64

/** Makes a library of so many articles in a benchmark's folder: its files as the newsroom writes them, and the index from these. */
export async function fillLibrary(folder: string, count: number, story: (n: number, count: number) => ArchiveStory): Promise<void> {
  const library = join(folder, 'library')
  await (await openDesk(folder)).close()
  const { fileOf } = byMonth('articles')
  const months = new Map<string, Article[]>()
  for (let from = 0; from < count; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, count - from) }, (_, n) => story(from + n, count))
    for (const { article } of some) {
      const month = fileOf(article.id)
      const records = months.get(month)
      if (records) records.push(article)
      else months.set(month, [article])
    }
    await Promise.all(
      some.map(({ article, paragraphs }) => writePlain(bodyOf(library, article.id), paragraphs.map(words => `<p>${words}</p>`).join('\n'))),
    )
  }
  for (const [month, records] of months) {
    const lines = records.map(record => JSON.stringify(record)).join(',\n')
    await writePlain(join(library, month), `{"version":${articleVersion},"records":[\n${lines}\n]}\n`)
  }
  await (await openDesk(folder)).close()
}

function bodyOf(library: string, id: string): string {
  return join(library, 'bodies', id.slice(-2), `${id}.html`)
}

const made = new Set<string>()

async function writePlain(path: string, text: string): Promise<void> {
  const folder = dirname(path)
  if (!made.has(folder)) await mkdir(folder, { recursive: true })
  made.add(folder)
  await writeFile(path, text)
}
