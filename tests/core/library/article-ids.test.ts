import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/core/library/article.ts'
import { articleIds } from '../../../src/core/library/article-ids.ts'
import { article, arrival } from '../../support/articles.ts'
import { memoryCollection } from '../../support/memory-collection.ts'
import { openTestLibrary, diskShelf } from '../../support/open-test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const november = new Date('2026-11-05T08:00:00Z')

/** A month whose files hold so many articles each. */
function monthOf(counts: readonly number[]) {
  return memoryCollection<Article>(
    'articles',
    counts.flatMap((count, part) =>
      Array.from({ length: count }, (_, n) => article(`202611-${part === 0 ? '' : `p${part}-`}${`${n}`.padStart(12, '0')}`)),
    ),
  )
}

const partOf = (id: string): number => Number(/^202611-p(\d+)-/.exec(id)?.[1] ?? 0)

describe('the id of a new article', () => {
  it('names its month, and a further file of it once the others are full', async () => {
    const ids = articleIds(monthOf([256, 255]))
    expect([await ids.next(november), await ids.next(november)].map(partOf)).toEqual([1, 2])
    expect(await articleIds(monthOf([])).next(november)).toMatch(/^202611-[a-z0-9]{12}$/)
  })

  it('finds the file with room among any number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(20), fc.nat(255), async (full, rest) => {
        const ids = articleIds(monthOf([...Array.from({ length: full }, () => 256), rest]))
        expect(partOf(await ids.next(november))).toBe(full)
      }),
      { numRuns: 20 },
    )
  })

  it('keeps every file of a large import small', async () => {
    const folder = await temporaryFolder()
    const library = await openTestLibrary(diskShelf(folder))
    await library.keep(
      Array.from({ length: 700 }, (_, n) => arrival(`story-${n}`, {}, '')),
      'Imported',
    )
    expect(readdirSync(join(folder, 'articles')).toSorted()).toEqual(['2026-11.1.json', '2026-11.2.json', '2026-11.json'])
    const again = await openTestLibrary(diskShelf(folder))
    const { kept } = await again.keep([arrival('later')], 'Scooped')
    expect(partOf(kept[0]?.id ?? '')).toBe(2)
    expect(await again.articles(null)).toHaveLength(701)
  })
})
