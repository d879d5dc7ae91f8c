import { describe, expect, it } from 'vitest'
import type { BlockOf } from '../../../../src/core/compose/block.ts'
import { arrangeArticles } from '../../../../src/core/compose/arrange/arrange-articles.ts'
import type { Article } from '../../../../src/core/library/article.ts'
import { article } from '../../../support/articles.ts'
import { quayPicture } from '../../../support/digests.ts'

const long = 'The last barge left at noon, and by two the crabbers were back on their moorings. '.repeat(5)

function titled(title: string, changes: Partial<Article> = {}): Article {
  return article(title.toLowerCase().replaceAll(/\W+/g, '-'), { title, excerpt: 'A short note from the desk.', ...changes })
}

function sections(articles: readonly Article[]): readonly { readonly title: string; readonly stories: readonly BlockOf<'article'>[] }[] {
  return arrangeArticles(articles).sections.map(({ title, blocks }) => ({
    title,
    stories: blocks.filter(block => block.kind === 'article'),
  }))
}

/** Which story is where, and how it is laid out. */
function shape(articles: readonly Article[]): unknown {
  return sections(articles).map(({ title, stories }) => [title, stories.map(({ articleId, layout }) => [articleId, layout])])
}

/** A month without a tag or a picture, as an old topic page brings it. */
const bareMonth: readonly Article[] = [
  'Ferry keeps its Sunday run',
  'New ferry for the island',
  'Ferries to stop at Fenwick',
  'Why the ferry was late',
  'Oysters return to Mill Creek',
  'An oyster supper for two hundred',
  'Oyster beds mapped by schoolchildren',
  'Council drops parking plan',
  'Council votes on the sea wall',
  'Who sits on the council',
  'Chapel bell comes home',
  'The night the lamps went out',
  'Three soups for a cold galley',
  'A banjo in the library',
  'Curlews counted on the marsh',
  'Seal pups on the shingle',
  'A lens taller than a person',
  'Twenty-one storm names',
  'Rope that outlived its maker',
  'A map of every slipway',
  'Learning to mend nets',
  'What lichens say',
  'Rye flour returns',
  'A letter from the lightship',
  'The clock that ran backwards',
  'Eleven kilowatts from the tide',
  'Printing on the ropewalk',
].map((title, n) => titled(title, { scoopedAt: `2026-10-${String(n + 1).padStart(2, '0')}T08:00:00.000Z`, publishedAt: null }))

describe('arranging articles', () => {
  it('loses none and doubles none', () => {
    const placed = sections(bareMonth).flatMap(({ stories }) => stories.map(({ articleId }) => articleId))
    expect(placed.length).toBe(bareMonth.length)
    expect(new Set(placed)).toEqual(new Set(bareMonth.map(({ id }) => id)))
  })

  it('lets the best story lead, and says why', () => {
    const best = titled('Harbour reopens', { image: quayPicture, insight: 'At last.', excerpt: long, starred: true })
    const { sections: arranged, explanation } = arrangeArticles([titled('A note'), best, titled('Another note')])
    expect(arranged[0]?.blocks).toMatchObject([{ articleId: best.id, layout: 'lead' }])
    expect(explanation[0]).toBe(
      '“Harbour reopens” leads: you starred it, it has a large picture, it has your insight, there is enough of it to read, and it is among the newest.',
    )
  })

  it('makes sections of tags that articles share, the most shared first', () => {
    const tags = (title: string, ...names: string[]): Article => titled(title, { tags: names })
    const arranged = sections([
      titled('The lead', { starred: true }),
      tags('Oysters', 'wildlife'),
      tags('Seals', 'wildlife'),
      tags('Curlews', 'wildlife'),
      tags('Parking', 'council'),
      tags('Sea wall', 'council'),
      tags('Soup', 'kitchen'),
    ])
    expect(arranged.map(({ title }) => title)).toEqual(['', 'Wildlife', 'Council', 'Also worth reading'])
  })

  it('makes sections of words that titles share where there are no tags', () => {
    const titles = sections(bareMonth).map(({ title }) => title)
    expect(titles).toEqual(
      ['', 'Ferries', 'Council', 'Oysters', 'Also worth reading'].toSorted((a, b) => titles.indexOf(a) - titles.indexOf(b)),
    )
  })

  it('does not take what every article is about for a section', () => {
    const harbour = Array.from({ length: 12 }, (_, n) => titled(`Harbour ${['bell', 'lamp', 'soup', 'rope', 'net', 'gull'][n % 6]} ${n}`))
    expect(sections(harbour).map(({ title }) => title)).not.toContain('Harbour')
  })

  it('tells a few stories of each section and gives headlines of the rest', () => {
    const layouts = sections(bareMonth).map(({ stories }) => stories.map(({ layout }) => layout))
    expect(layouts.at(-1)?.slice(0, 4)).toEqual(['picture-left', 'picture-right', 'picture-left', 'headline'])
  })

  it('gives room to every story with a picture or an insight', () => {
    const many = Array.from({ length: 8 }, (_, n) => titled(`Gull ${n}`, { image: quayPicture, tags: ['gulls'] }))
    expect(sections(many).flatMap(({ stories }) => stories.map(({ layout }) => layout))).not.toContain('headline')
  })

  it('arranges the same articles the same way, in whatever order they come', () => {
    expect(shape(bareMonth.toReversed())).toEqual(shape(bareMonth))
  })

  it('explains every section it made', () => {
    const { sections: arranged, explanation } = arrangeArticles(bareMonth)
    expect(explanation.length).toBe(arranged.length)
  })

  it('says so when there is nothing to arrange', () => {
    expect(arrangeArticles([])).toEqual({ sections: [], explanation: ['There are no articles to arrange.'] })
  })

  it('finds no section in a language it does not know, and still makes a digest', () => {
    const arranged = sections(['港口重新开放', '渡轮照常行驶', '海鸥回来了'].map((title, n) => article(`zh-${n}`, { title, excerpt: '' })))
    expect(arranged.map(({ title }) => title)).toEqual(['', 'This week'])
  })
})
