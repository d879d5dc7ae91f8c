import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { identityKeys } from '../../../src/core/library/identity.ts'
import { openSqliteIndex } from '../../../src/node/index/sqlite-article-index.ts'
import { article } from '../../support/articles.ts'
import { found, indexOf } from '../../support/index-search.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const storm = article('storm', { title: 'Storm closes the harbour', tags: ['Weather'] })

function opened(file: string) {
  const index = openSqliteIndex(file)
  onTestFinished(() => index.close())
  return index
}

describe('the index file', () => {
  it('keeps what it was told from one day to the next', async () => {
    const file = join(await temporaryFolder(), 'index.sqlite')
    const index = opened(file)
    await index.put([{ article: storm, bodyText: 'waves over the pier' }])
    await index.setStamp('as of Thursday')
    await index.close()
    const again = opened(file)
    expect(await found(again, { text: 'pier' })).toEqual(['storm'])
    expect(await again.stamp()).toBe('as of Thursday')
  })

  it.each<[string, (file: string) => void]>([
    ['is no database', file => writeFileSync(file, 'Tide tables for November\n'.repeat(400))],
    ['is empty', file => writeFileSync(file, '')],
    ['is cut short', file => cutShort(file)],
    ['is somebody else’s database', file => sql(file, 'CREATE TABLE tides (day TEXT, high TEXT)')],
    ['was written by another version', file => sql(file, 'PRAGMA user_version = 9999')],
    ['lacks a table', file => sql(file, 'DROP TABLE tags')],
    ['is a folder', file => mkdirSync(file)],
  ])('is made anew when it %s', async (what, spoil) => {
    const file = join(await temporaryFolder(), 'index.sqlite')
    if (/short|version|table/.test(what)) await filled(file)
    spoil(file)
    const index = opened(file)
    expect([await index.ids(), await index.stamp()]).toEqual([[], null])
    await index.put([{ article: storm, bodyText: '' }])
    expect(await found(index, { text: 'storm' })).toEqual(['storm'])
  })

  it('says that it is damaged, and can then be cleared', async () => {
    const file = join(await temporaryFolder(), 'index.sqlite')
    await filled(file)
    spoilRow(file, 'Storm number 150')
    const index = opened(file)
    await expect(index.search({ ...allArticles, limit: 200 })).rejects.toMatchObject({ code: 'library-broken' })
    await index.clear()
    await index.put([{ article: storm, bodyText: '' }])
    expect(await found(index, { text: 'storm' })).toEqual(['storm'])
  })
})

describe('an article in the index', () => {
  it('is replaced when it is put again, in every table', async () => {
    const index = await indexOf([[storm, 'waves over the pier']])
    await index.put([{ article: { ...storm, title: 'Calm', tags: ['Sun'] }, bodyText: 'gulls' }])
    const answers = [{ text: 'storm' }, { text: 'pier' }, { tag: 'Weather' }, { text: 'calm gulls' }, { tag: 'sun' }].map(query =>
      found(index, query),
    )
    expect(await Promise.all(answers)).toEqual([[], [], [], ['storm'], ['storm']])
  })

  it('keeps its words when only its columns are put', async () => {
    const index = await indexOf([[storm, 'waves over the pier']])
    await index.put([{ article: { ...storm, starred: true }, bodyText: null }])
    expect(await found(index, { text: 'storm pier', starred: true })).toEqual(['storm'])
  })

  it('is gone from every table when it is removed', async () => {
    const index = await indexOf([[storm, 'waves over the pier']])
    await index.remove(['storm', 'never-there'])
    expect([await found(index, { text: 'pier' }), (await index.facets()).tags, (await index.findByKey(identityKeys(storm))).size]).toEqual([
      [],
      [],
      0,
    ])
  })

  it('is known by its keys', async () => {
    const index = await indexOf([[storm, '']])
    const keys = [...identityKeys(storm), 'url:harbour-weekly.example/elsewhere']
    expect([...(await index.findByKey(keys))]).toEqual([[identityKeys(storm)[0], 'storm']])
  })

  it('is stale when it is not there or was another', async () => {
    const index = await indexOf([[storm, '']])
    const calm = article('calm')
    expect(await index.stale([storm, calm])).toEqual(['calm'])
    expect(await index.stale([{ ...storm, starred: true }])).toEqual(['storm'])
  })
})

async function filled(file: string): Promise<void> {
  const index = openSqliteIndex(file)
  const many = Array.from({ length: 200 }, (_, n) => ({
    article: article(`storm-${n}`, { title: `Storm number ${n}` }),
    bodyText: 'waves over the pier',
  }))
  await index.put(many)
  await index.close()
}

/** Fills the page of the file that holds an article's row. */
function spoilRow(file: string, title: string): void {
  const bytes = readFileSync(file)
  const at = bytes.lastIndexOf(`"title":"${title}"`)
  const page = at - (at % 4096)
  writeFileSync(file, bytes.fill(0xa5, page, page + 4096))
}

function cutShort(file: string): void {
  writeFileSync(file, readFileSync(file).subarray(0, 5000))
}

function sql(file: string, statement: string): void {
  const database = new DatabaseSync(file)
  database.exec(statement)
  database.close()
}
