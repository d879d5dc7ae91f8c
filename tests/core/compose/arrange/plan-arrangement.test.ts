import { describe, expect, it } from 'vitest'
import type { BlockOf } from '../../../../src/core/compose/block.ts'
import { arrangedSections } from '../../../../src/core/compose/arrange/arranged-sections.ts'
import { type ArrangementMatter, planArrangement } from '../../../../src/core/compose/arrange/plan-arrangement.ts'
import type { Article } from '../../../../src/core/library/article.ts'
import { article } from '../../../support/articles.ts'
import { quayPicture } from '../../../support/digests.ts'

const long = 'The last barge left at noon, and by two the crabbers were back on their moorings. '.repeat(5)

function titled(title: string, changes: Partial<Article> = {}): Article {
  return article(title.toLowerCase().replaceAll(/\W+/g, '-'), { title, excerpt: 'A short note from the desk.', ...changes })
}

function plan(articles: readonly Article[], matter: Partial<ArrangementMatter> = {}) {
  return planArrangement({ articles, textOf: () => '', sameStories: [], held: new Set(), ...matter })
}

function arrangeArticles(articles: readonly Article[], matter: Partial<ArrangementMatter> = {}) {
  const arrangement = plan(articles, matter)
  const sections = arrangedSections(arrangement, new Map(articles.map(each => [each.id, each])))
  return { sections, explanation: arrangement.explanation }
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

const named = (titles: readonly string[], changes: Partial<Article> = {}) =>
  titles.map((title, n) => article(`${changes.language ?? 'en'}-${n}`, { title, excerpt: '', ...changes }))

describe('articles without tags', () => {
  it('share a section under two words that go together', () => {
    const wall = named([
      'What the sea wall survey says',
      'A sea wall worth talking about',
      'Who pays for the sea wall',
      'Soup',
      'Bells',
      'Nets',
    ])
    const { sections: planned } = plan([titled('The lead', { starred: true }), ...wall])
    expect(planned.map(({ title }) => title)).toContain('Sea wall')
    expect(planned.find(({ title }) => title === 'Sea wall')?.reason).toBe('“Sea wall”: 3 articles have “sea wall” in common.')
  })

  it('are told apart by what is saved of them where titles and excerpts say little', () => {
    const notes = named(['Oysters: a note', 'Oysters again', 'Ferry: a note', 'Ferry again', 'Lamps', 'Soup'])
    const saved = new Map(notes.map(({ id }, n) => [id, n < 2 ? 'shells beds creek harvest' : 'timetable island crossing pier']))
    const { sections: planned } = plan([titled('The lead', { starred: true }), ...notes], { textOf: id => saved.get(id) ?? '' })
    expect(planned.map(({ title }) => title)).toEqual(expect.arrayContaining(['Oysters', 'Ferry']))
  })

  it('are grouped in the language that each is in, in any script', () => {
    const mixed = [
      ...named(['Der Hafen öffnet nach dem Sturm', 'Die Boote sind zurück im Hafen', 'Was der Hafen der Stadt bringt'], { language: 'de' }),
      ...named(['渡轮恢复周日航班', '岛上的新渡轮', '渡轮为什么晚点'], { language: 'zh' }),
      ...named(['Паром снова ходит', 'Почему паром опоздал'], { language: 'ru' }),
      ...named(['The chapel bell', 'Rye flour', 'Curlews'], { language: 'en' }),
    ]
    const titles = plan(mixed).sections.map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(['Hafen', '渡轮']))
    expect(titles).not.toEqual(expect.arrayContaining(['Der']))
  })

  it.each([5, 60, 300])('are all placed once, %i of them, in sections that can be taken in', count => {
    const many = Array.from({ length: count }, (_, n) => ({ ...(bareMonth[n % bareMonth.length] as Article), id: `202610-${n}` }))
    const { sections: planned } = plan(many)
    const placed = planned.flatMap(({ stories }) => stories.map(({ articleId }) => articleId))
    expect([placed.length, new Set(placed).size]).toEqual([count, count])
    expect(planned.length).toBeLessThanOrEqual(Math.round(Math.sqrt(count)) + 2)
  })
})

describe('articles that tell the same story', () => {
  const tide = titled('Tide power for the quay', { siteName: 'Tidelines' })
  const twin = titled('Tide power comes to the quay', { siteName: 'Slow Ferry News', starred: true })
  const soup = titled('Three soups')

  it('are placed once, by the best of them, which names the others', () => {
    const { sections: planned, explanation } = plan([tide, twin, soup], { sameStories: [[tide.id, twin.id]] })
    const stories = planned.flatMap(section => section.stories)
    expect(stories.map(({ articleId, doubles }) => [articleId, doubles.map(({ siteName }) => siteName)])).toEqual([
      [twin.id, ['Tidelines']],
      [soup.id, []],
    ])
    expect(explanation.at(-1)).toBe('“Tide power comes to the quay” is told by Tidelines too, which it names.')
    const { sections: arranged } = arrangeArticles([tide, twin, soup], { sameStories: [[tide.id, twin.id]] })
    expect(arranged[0]?.blocks[0]).toMatchObject({ blurb: expect.stringMatching(/Also in Tidelines\.$/) })
  })

  it('never take a story out of the digest that is in it already', () => {
    const held = new Set([tide.id, twin.id])
    expect(plan([tide, twin, soup], { sameStories: [[tide.id, twin.id]], held }).sections.flatMap(({ stories }) => stories)).toHaveLength(3)
    const one = plan([tide, twin, soup], { sameStories: [[tide.id, twin.id]], held: new Set([tide.id]) })
    expect(one.sections.flatMap(({ stories }) => stories.map(({ articleId }) => articleId)).toSorted()).toEqual(
      [tide.id, soup.id].toSorted(),
    )
  })
})
