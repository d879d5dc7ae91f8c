import { describe, expect, it } from 'vitest'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { openTestScooping } from '../../support/open-scooping.ts'
import { answer, type Paths, webSite } from '../../support/web-site.ts'

const page = (words: string): Paths[string] =>
  answer(
    'text/html',
    `<html lang="en"><title>Seals</title><article><h1>Seals</h1>${`<p>${words}, and nobody on the quay said a word about it.</p>`.repeat(6)}</article>`,
  )

async function scooped() {
  const { operations, library } = await openTestScooping()
  let now = page('The seals came back in March')
  const site = await webSite({ '/seals': (response, request) => now?.(response, request) })
  const { article } = await operations['scoop.page']({ url: `${site}/seals`, topicId: null, scoopedBy: null })
  return { operations, library, article, become: (next: Paths[string]) => void (now = next) }
}

describe('capturing an article again', () => {
  it('takes the newer text, leaves what the curator wrote and marked, and can be taken back', async () => {
    const { operations, library, article, become } = await scooped()
    await library.operations['library.edit']({ id: article.id, edits: { title: 'Seals, again', excerpt: 'My words', tags: ['seals'] } })
    become(page('The seals left in May already'))
    const { results, undoable } = await operations['scoop.again']([article.id])
    expect(results).toMatchObject([{ became: 'filled', articleId: article.id, title: 'Seals, again', remarks: [] }])
    const after = await library.article(article.id)
    expect(after).toMatchObject({ title: 'Seals, again', excerpt: 'My words', tags: ['seals'], scoopedAt: article.scoopedAt })
    expect(after.body).toContain('left in May')
    await library.undo.undo(undoable?.undo ?? '')
    expect((await library.article(article.id)).body).toBe(article.body)
  })

  it('keeps the text that it has when the page is gone or says less', async () => {
    const { operations, library, article, become } = await scooped()
    for (const worse of [undefined, answer('text/html', '<title>Seals</title>')]) {
      become(worse ?? (response => void response.writeHead(410).end()))
      const { results, undoable } = await operations['scoop.again']([article.id])
      expect([results[0]?.became, undoable]).toEqual(['already', null])
      expect(await library.article(article.id)).toMatchObject({ capture: 'whole', body: article.body })
    }
  })

  it('is found by its new words, even when they are as many as before, and by its old ones once it is taken back', async () => {
    const { operations, library, article, become } = await scooped()
    const found = async (text: string) => (await library.operations['library.list']({ ...allArticles, text, limit: 5 })).total
    become(page('Some porpoises came back in March'))
    const { undoable } = await operations['scoop.again']([article.id])
    expect((await library.article(article.id)).wordCount).toBe(article.wordCount)
    expect(await found('porpoises')).toBe(1)
    await library.undo.undo(undoable?.undo ?? '')
    expect(await found('porpoises')).toBe(0)
  })

  it('says of an article without an address that it has none', async () => {
    const { operations, library, article } = await scooped()
    await library.operations['library.edit']({ id: article.id, edits: { url: null } })
    expect((await operations['scoop.again']([article.id])).results).toMatchObject([{ became: 'failed', problem: { code: 'bad-input' } }])
  })
})
