import { describe, expect, it } from 'vitest'
import { planArrangement } from '../../../../src/core/compose/arrange/plan-arrangement.ts'
import { arrangeDigest } from '../../../../src/core/compose/arrange/arrange-digest.ts'
import type { Digest } from '../../../../src/core/compose/digest.ts'
import { blocksOf } from '../../../../src/core/compose/find-block.ts'
import { articlesIn } from '../../../../src/core/compose/digest-contents.ts'
import type { Article } from '../../../../src/core/library/article.ts'
import { article } from '../../../support/articles.ts'
import { block, digest, note, section, story } from '../../../support/digests.ts'

const shape = ({ sections }: Digest): readonly (readonly string[])[] =>
  sections.map(({ blocks }) => blocks.map(each => (each.kind === 'article' ? (each.articleId ?? each.headline) : each.id)))

const ferry = article('ferry', { title: 'Ferry keeps its Sunday run', starred: true })
const lights = article('lights', { title: 'Where to see the lights' })
const place = (id: string) => story({ id, articleId: null, headline: '[[Your best story]]' })

function arranged(draft: Digest, articles: readonly Article[]): Digest {
  const plan = planArrangement({ articles, textOf: () => '', sameStories: [], held: new Set(articlesIn(draft)) })
  return arrangeDigest(draft, plan, articles)
}

describe('arranging a digest', () => {
  it('puts the stories where the template left places, and clears the places', () => {
    const draft = digest([
      section('top', [block('masthead'), note('welcome')]),
      section('lead', [place('lead')]),
      section('more', [place('one'), place('two')], { title: '[[Name this section]]' }),
      section('bottom', [block('call-to-action'), block('footer')]),
    ])
    const after = arranged(draft, [lights, ferry])
    expect(shape(after)).toEqual([['masthead', 'welcome'], ['ferry'], ['lights'], ['call-to-action', 'footer']])
  })

  it('keeps what was written on a story in this digest, and its id', () => {
    const worded = story({ id: 'mine', articleId: 'ferry', headline: 'The ferry sails after all', insight: 'Take a coat.' })
    const after = arranged(digest([section('news', [worded])]), [ferry, lights])
    expect(blocksOf(after)[0]).toEqual({ ...worded, layout: 'lead' })
  })

  it('leaves prose, pictures and stories written here where they stand', () => {
    const own = story({ id: 'own', articleId: null, headline: 'A note of our own' })
    const draft = digest([section('all', [block('masthead'), story({ articleId: 'ferry' }), note('between'), own, block('footer')])])
    const after = arranged(draft, [ferry, lights])
    expect(shape(after)).toEqual([['masthead'], ['ferry'], ['lights'], ['between', 'A note of our own', 'footer']])
    expect(new Set(after.sections.map(({ id }) => id)).size).toBe(4)
  })

  it('puts stories above the foot of a digest that has none yet', () => {
    const draft = digest([section('top', [block('masthead')]), section('bottom', [block('footer')])])
    expect(shape(arranged(draft, [ferry]))).toEqual([['masthead'], ['ferry'], ['footer']])
  })

  it('changes nothing without articles', () => {
    const draft = digest([section('top', [block('masthead')])])
    expect(arranged(draft, [])).toBe(draft)
  })

  it('takes stories out that were left out of the plan, and names the sources of those that tell the same', () => {
    const draft = digest([section('news', [story({ id: 'mine', articleId: 'ferry' }), story({ id: 'gone', articleId: 'lights' })])])
    const doubles = [{ articleId: 'other', title: 'Ferry sails', siteName: 'Tidelines' }]
    const plan = {
      sections: [{ key: 'lead', title: 'On the water', reason: '', stories: [{ articleId: 'ferry', title: '', siteName: '', doubles }] }],
      leftOut: ['lights'],
      explanation: [],
    }
    const after = arrangeDigest(draft, plan, [ferry, lights])
    expect(shape(after)).toEqual([['ferry']])
    expect(after.sections[0]?.title).toBe('On the water')
    expect(blocksOf(after)[0]).toMatchObject({ id: 'mine', blurb: expect.stringMatching(/\n\nAlso in Tidelines\.$/) })
    expect(arrangeDigest(after, plan, [ferry]).sections[0]?.blocks).toEqual(after.sections[0]?.blocks)
  })
})
