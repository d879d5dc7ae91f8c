import { describe, expect, it } from 'vitest'
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

  it('finds the new words in a search', async () => {
    const { operations, library, article, become } = await scooped()
    become(page('Porpoises and porpoises only, far out beyond the mole and the lamp'))
    await operations['scoop.again']([article.id])
    const { allArticles } = await import('../../../src/core/library/article-query.ts')
    expect((await library.operations['library.list']({ ...allArticles, text: 'porpoises', limit: 5 })).total).toBe(1)
  })

  it('says of an article without an address that it has none', async () => {
    const { operations, library, article } = await scooped()
    await library.operations['library.edit']({ id: article.id, edits: { url: null } })
    expect((await operations['scoop.again']([article.id])).results).toMatchObject([{ became: 'failed', problem: { code: 'bad-input' } }])
  })
})
