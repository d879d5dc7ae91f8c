import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArticleQuery } from '../../../src/core/library/article-index.ts'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { arrival } from '../../support/articles.ts'
import { diskShelf, openTestLibrary } from '../../support/open-test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const november = arrival('storm', { title: 'Storm closes the harbour', tags: ['Weather'] })
const october = arrival('fair', { title: 'Autumn fair', scoopedAt: '2026-10-01T08:00:00.000Z' }, '<p>Éclairs for everyone.</p>')

const questions: readonly ArticleQuery[] = [
  {},
  { text: 'pilots' },
  { text: 'eclairs' },
  { tag: 'weather' },
  { sort: 'title' as const },
].map(query => ({
  ...allArticles,
  ...query,
}))

async function filled(): Promise<string> {
  const folder = await temporaryFolder()
  const library = await openTestLibrary(diskShelf(folder))
  await library.keep([november, october], 'Scooped 2 articles')
  await library.close()
  return folder
}

describe('a library on disk', () => {
  it('opens without reading an article when its index is sound', async () => {
    const shelf = diskShelf(await filled())
    const { operations } = await openTestLibrary(shelf)
    expect((await operations['library.list'](allArticles)).rows.map(row => row.title)).toEqual(['Storm closes the harbour', 'Autumn fair'])
    expect(shelf.wholeReads()).toBe(0)
  })

  it('answers the same when its index was deleted', async () => {
    const folder = await filled()
    const before = await openTestLibrary(diskShelf(folder))
    const answers = await Promise.all(questions.map(before.operations['library.list']))
    await before.close()
    rmSync(join(folder, 'index.sqlite'))
    const after = await openTestLibrary(diskShelf(folder))
    expect(await Promise.all(questions.map(after.operations['library.list']))).toEqual(answers)
  })

  it('notices a file that was edited by hand', async () => {
    const folder = await filled()
    const file = join(folder, 'articles', '2026-10.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Autumn fair', 'Harvest fair'))
    const { operations } = await openTestLibrary(diskShelf(folder))
    expect((await operations['library.list']({ ...allArticles, text: 'harvest eclairs' })).total).toBe(1)
  })

  it('has every acknowledged change in its index after it was never closed', async () => {
    const folder = await filled()
    const first = await openTestLibrary(diskShelf(folder))
    const { kept } = await first.keep([arrival('ferry', { title: 'Ferry timetable' })], 'Scooped')
    await first.operations['library.edit']({ id: kept[0]?.id ?? '', edits: { tags: ['Ferry'] } })
    await first.index.close()
    const { operations } = await openTestLibrary(diskShelf(folder))
    expect((await operations['library.list']({ ...allArticles, text: 'timetable pilots', tag: 'ferry' })).total).toBe(1)
  })

  it('takes an article read from its file for the one it put in the index', async () => {
    const folder = await filled()
    const shelf = diskShelf(folder)
    const { index } = await openTestLibrary(shelf)
    expect(await index.stale(await shelf.articles.all())).toEqual([])
  })
})
