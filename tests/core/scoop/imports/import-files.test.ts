import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../../../src/core/base/port.ts'
import { allArticles } from '../../../../src/core/library/article-query.ts'
import type { ImportOrder } from '../../../../src/core/scoop/scoop-operations.ts'
import { fixture } from '../../../support/fixture.ts'
import { importFixtures } from '../../../support/import-file.ts'
import { openTestScooping, type TestScooping } from '../../../support/open-scooping.ts'
import { answer, webSite } from '../../../support/web-site.ts'

const file = (name: string, text = fixture(`imports/${name}`)): Source => ({ from: 'text', name, text })
const order = (source: Source, changes: Partial<ImportOrder> = {}): ImportOrder => ({
  source,
  kind: null,
  topicId: null,
  dryRun: false,
  ...changes,
})
const zipped = (name: string, files: Readonly<Record<string, string>>): Source => {
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { mtime: '2026-11-05' })
  return { from: 'bytes', name, base64: Buffer.from(bytes).toString('base64') }
}
const everything = async ({ library }: TestScooping) => (await library.operations['library.list'](allArticles)).rows
const articleAt = async (scooping: TestScooping, url: string) => {
  const row = (await everything(scooping)).find(article => article.url === url)
  return row && scooping.library.article(row.id)
}
const pocketPart = (slug: string) => `title,url,time_added,tags,status\n${slug},https://parts.example/${slug},1741000000,,unread\n`

describe('importing a file', () => {
  it.each(importFixtures)('a second time adds nothing and changes nothing: %s', async name => {
    const scooping = await openTestScooping()
    const first = await scooping.operations['import.run'](order(file(name)))
    const before = await scooping.library.articles(null)
    const second = await scooping.operations['import.run'](order(file(name)))
    expect([first.added, second.added, second.merged, second.already]).toEqual([before.length, 0, 0, before.length])
    expect(await scooping.library.articles(null)).toEqual(before)
    expect(second.undoable).toBeNull()
  })

  it('keeps fields in their places, its text clean, and fetches nothing', async () => {
    let asked = 0
    const site = await webSite({ '/img/ice.jpg': response => void response.end(String((asked += 1))) })
    const scooping = await openTestScooping()
    const text = fixture('imports/wallabag.json').replaceAll('https://harbour-weekly.example', site)
    await scooping.operations['import.run'](order(file('wallabag.json', text)))
    expect(await articleAt(scooping, `${site}/ice`)).toMatchObject({
      title: 'Ice at the inner quay',
      scoopedAt: '2025-01-14T06:30:00.000Z',
      scoopedBy: 'Mette Holm',
      state: 'archived',
      insight: '',
      highlights: [{ quote: 'By noon it had gone.', note: 'Was it the first time?', markedAt: '2025-01-14T06:30:00.000Z' }],
      body: '<p>The inner quay froze on Tuesday.</p><p>By noon it had gone.</p>',
      wordCount: 11,
      image: null,
      source: { kind: 'import', name: 'wallabag' },
    })
    expect([asked, scooping.announced]).toEqual([0, []])
  })

  it('fetches lead pictures when asked to, and only those', async () => {
    let pages = 0
    const picture = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
    const site = await webSite({
      '/img/ice.jpg': answer('image/gif', picture),
      '/ice': response => void response.end(String((pages += 1))),
    })
    const { operations, announced } = await openTestScooping()
    const text = fixture('imports/wallabag.json').replaceAll('https://harbour-weekly.example', site)
    expect(await operations['import.run'](order(file('wallabag.json', text), { fetch: true }))).toMatchObject({ added: 2 })
    expect([pages, announced.at(-1)?.state]).toEqual([0, 'done'])
  })

  it('takes addresses without tracking, a private bookmark with a tag that says so', async () => {
    const scooping = await openTestScooping()
    await scooping.operations['import.run'](order(file('pocket.csv')))
    await scooping.operations['import.run'](order(file('shaarli.html')))
    expect(await articleAt(scooping, 'https://harbour-weekly.example/ferry-returns')).toBeDefined()
    expect((await articleAt(scooping, 'https://harbour-weekly.example/letters/drafts'))?.tags).toEqual(['letters', 'private'])
  })

  it('merges what the library has: tags, the earliest date, what was empty, and nothing of the curator’s', async () => {
    const scooping = await openTestScooping()
    const { operations, library } = scooping
    await operations['import.run'](order(file('instapaper.csv')))
    const url = 'https://harbour-weekly.example/pilots'
    const before = await articleAt(scooping, url)
    await library.operations['library.edit']({ id: before?.id ?? '', edits: { insight: 'Ask the pilots.' } })
    const csv = `title,url,time_added,tags,status\nAnother title,${url}?utm_source=pocket,1700000000,boats|Winter,archive\n`
    const report = await operations['import.run'](order(file('part_000000.csv', csv)))
    expect(report).toMatchObject({ kind: 'pocket', found: 1, added: 0, already: 1, merged: 1 })
    expect(await articleAt(scooping, url)).toMatchObject({
      title: before?.title,
      insight: 'Ask the pilots.',
      state: 'new',
      tags: ['pilots', 'winter', 'boats'],
      scoopedAt: '2023-11-14T22:13:20.000Z',
    })
  })

  it('is undone in one step: new articles, merges and the topic', async () => {
    const scooping = await openTestScooping()
    await scooping.operations['import.run'](order(file('onetab.txt', 'https://ferry.example/winter | Winter timetable')))
    const before = await scooping.library.articles(null)
    const { undoable, merged, added } = await scooping.operations['import.run'](order(file('scoopit-topic.json')))
    expect([added, merged]).toEqual([1, 1])
    await scooping.library.undo.undo(undoable?.undo ?? '')
    expect(await scooping.library.articles(null)).toEqual(before)
    expect(await scooping.library.operations['topics.list'](undefined)).toEqual([])
  })

  it('says of each field how many carry it, and shows the first entries', async () => {
    const { operations } = await openTestScooping()
    const { fields, sample } = await operations['import.run'](order(file('raindrop.csv'), { dryRun: true }))
    expect(Object.fromEntries(fields.map(({ field, count }) => [field, count]))).toEqual({
      address: 2,
      title: 2,
      added: 2,
      tags: 1,
      note: 1,
      highlights: 1,
      excerpt: 2,
      picture: 1,
      starred: 1,
    })
    expect(sample[0]).toMatchObject({ title: 'Herring auction opens earlier', tags: ['Coast', 'Fishing', 'herring', 'auction'] })
  })

  it('gives back what failed as a file that no spreadsheet runs', async () => {
    const { operations } = await openTestScooping()
    const text = 'URL,Title,Selection,Folder\nhttps://nets.example/,Nets,,Unread\n=cmd()|x,Trap,,Unread\n'
    const { failed, failedCsv } = await operations['import.run'](order(file('instapaper.csv', text)))
    expect(failed).toEqual([{ line: 3, reason: '“=cmd()|x” is not the address of a web page.', row: '=cmd()|x,Trap,,Unread' }])
    expect(failedCsv).toBe('\ufeffline,reason,row\r\n3,“=cmd()|x” is not the address of a web page.,"\'=cmd()|x,Trap,,Unread"\r\n')
  })
})

describe('importing an archive', () => {
  it('reads Omnivore’s metadata with its texts and highlights', async () => {
    const scooping = await openTestScooping()
    const names = ['metadata_0_to_1.json', 'content/seals-on-the-slip.html', 'highlights/seals-on-the-slip.md']
    const source = zipped('omnivore.zip', Object.fromEntries(names.map(name => [name, fixture(`imports/omnivore/${name}`)])))
    expect(await scooping.operations['import.run'](order(source))).toMatchObject({ kind: 'omnivore', name: 'omnivore.zip', added: 2 })
    expect(await articleAt(scooping, 'https://harbour-weekly.example/seals')).toMatchObject({
      body: '<p>Eleven seals lay on the slip at dawn.</p><p>The pup slept.</p>',
      insight: '',
      highlights: [{ quote: 'Eleven seals lay on the slip at dawn.', markedAt: '2025-04-01T09:00:00.000Z' }],
    })
  })

  it('puts together the parts that a tool split its export into', async () => {
    const { operations } = await openTestScooping()
    const source = zipped('pocket.zip', {
      'part_000000.csv': pocketPart('nets'),
      'part_000001.csv': pocketPart('ropes'),
      'annotations/part_0.json': '[]',
    })
    expect(await operations['import.run'](order(source))).toMatchObject({ kind: 'pocket', found: 2, added: 2 })
  })

  it('takes one issue after another from Curated', async () => {
    const { operations } = await openTestScooping()
    const issue = fixture('imports/curated-issue-12.json')
    const source = zipped('curated.zip', {
      'issues/12.json': issue,
      'issues/13.json': issue.replaceAll('it-90', 'it-91').replaceAll('/batteries', '/sails'),
    })
    expect(await operations['import.run'](order(source))).toMatchObject({ kind: 'curated', added: 4 })
  })

  it.each([
    [
      'with nothing of ours',
      { 'readme.md': 'Dear harbour desk', 'letter.txt': 'The ferry was late.' },
      'holds nothing that Broadsheet can import',
    ],
    ['that leads out of itself', { '../../quay.json': '[]' }, 'leads out of the archive'],
  ])('%s is refused', async (_what, files, words) => {
    const { operations } = await openTestScooping()
    await expect(operations['import.run'](order(zipped('odd.zip', files)))).rejects.toMatchObject({
      code: 'file-not-understood',
      message: expect.stringContaining(words),
    })
  })
})
