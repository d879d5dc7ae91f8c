import { describe, expect, it } from 'vitest'
import { arrangeDigest } from '../../../../src/core/compose/arrange/arrange-digest.ts'
import type { Digest } from '../../../../src/core/compose/digest.ts'
import { blocksOf } from '../../../../src/core/compose/find-block.ts'
import { article } from '../../../support/articles.ts'
import { block, digest, note, section, story } from '../../../support/digests.ts'

const shape = ({ sections }: Digest): readonly (readonly string[])[] =>
  sections.map(({ blocks }) => blocks.map(each => (each.kind === 'article' ? (each.articleId ?? each.headline) : each.id)))

const ferry = article('ferry', { title: 'Ferry keeps its Sunday run', starred: true })
const lights = article('lights', { title: 'Where to see the lights' })
const place = (id: string) => story({ id, articleId: null, headline: '[[Your best story]]' })

describe('arranging a digest', () => {
  it('puts the stories where the template left places, and clears the places', () => {
    const draft = digest([
      section('top', [block('masthead'), note('welcome')]),
      section('lead', [place('lead')]),
      section('more', [place('one'), place('two')], { title: '[[Name this section]]' }),
      section('bottom', [block('call-to-action'), block('footer')]),
    ])
    const { digest: arranged } = arrangeDigest(draft, [lights, ferry])
    expect(shape(arranged)).toEqual([['masthead', 'welcome'], ['ferry'], ['lights'], ['call-to-action', 'footer']])
  })

  it('keeps what was written on a story in this digest, and its id', () => {
    const worded = story({ id: 'mine', articleId: 'ferry', headline: 'The ferry sails after all', insight: 'Take a coat.' })
    const { digest: arranged } = arrangeDigest(digest([section('news', [worded])]), [ferry, lights])
    expect(blocksOf(arranged)[0]).toEqual({ ...worded, layout: 'lead' })
  })

  it('leaves prose, pictures and stories written here where they stand', () => {
    const own = story({ id: 'own', articleId: null, headline: 'A note of our own' })
    const draft = digest([section('all', [block('masthead'), story({ articleId: 'ferry' }), note('between'), own, block('footer')])])
    const { digest: arranged } = arrangeDigest(draft, [ferry, lights])
    expect(shape(arranged)).toEqual([['masthead'], ['ferry'], ['lights'], ['between', 'A note of our own', 'footer']])
    expect(new Set(arranged.sections.map(({ id }) => id)).size).toBe(4)
  })

  it('puts stories above the foot of a digest that has none yet', () => {
    const draft = digest([section('top', [block('masthead')]), section('bottom', [block('footer')])])
    expect(shape(arrangeDigest(draft, [ferry]).digest)).toEqual([['masthead'], ['ferry'], ['footer']])
  })

  it('changes nothing without articles', () => {
    const draft = digest([section('top', [block('masthead')])])
    expect(arrangeDigest(draft, []).digest).toBe(draft)
  })

  it('takes an article that was given twice once', () => {
    expect(shape(arrangeDigest(digest([section('news', [story({ articleId: 'ferry' })])]), [ferry, ferry]).digest)).toEqual([['ferry']])
  })
})
