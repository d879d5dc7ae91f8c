import { describe, expect, it } from 'vitest'
import { addArticles } from '../../../src/core/compose/add-articles.ts'
import type { Digest } from '../../../src/core/compose/digest.ts'
import { blocksOf } from '../../../src/core/compose/find-block.ts'
import { article } from '../../support/articles.ts'
import { block, digest, harbourDigest, note, section, story } from '../../support/digests.ts'

const stories = (paper: Digest): readonly string[][] =>
  paper.sections.map(({ blocks }) =>
    blocks.map(each => (each.kind === 'article' ? `${each.articleId ?? 'empty'}:${each.layout}` : each.kind)),
  )

describe('adding articles to a digest', () => {
  it('goes to the end of the last section that holds articles', () => {
    const paper = digest([
      section('news', [story(), note('below')]),
      section('more', [note('prose')]),
      section('bottom', [block('footer')]),
    ])
    expect(stories(addArticles(paper, [article('ferry')], null))[0]).toEqual(['202611-harbour:picture-left', 'text', 'ferry:picture-left'])
  })

  it('goes to the section named', () => {
    const added = addArticles(harbourDigest, [article('ferry')], 'council')
    expect(stories(added)[2]).toEqual(['text', 'text', 'ferry:lead'])
  })

  it('lets the first lead and the pictures of the others stand left and right in turn', () => {
    const added = addArticles(
      harbourDigest,
      ['a', 'b', 'c'].map(id => article(id)),
      'news',
    )
    expect(stories(added)[1]?.slice(3)).toEqual(['a:lead', 'b:picture-left', 'c:picture-right'])
  })

  it('fills the places that a template left first, as it meant them', () => {
    const place = story({ id: 'place', articleId: null, headline: '[[Your best story]]', layout: 'card' })
    const paper = digest([section('top', [place]), section('news', [story()])])
    const added = addArticles(paper, [article('ferry'), article('lights')], null)
    expect(stories(added)).toEqual([['ferry:card'], ['202611-harbour:picture-left', 'lights:picture-right']])
    expect(blocksOf(added)[0]?.id).toBe('place')
  })

  it('leaves out what the digest has already', () => {
    const paper = digest([section('news', [story({ articleId: 'ferry' })])])
    expect(addArticles(paper, [article('ferry')], null)).toBe(paper)
  })

  it('makes a section above the footer when there is no room', () => {
    const paper = digest([section('all', [block('masthead')]), section('bottom', [block('footer')])])
    expect(stories(addArticles(paper, [article('ferry')], null))).toEqual([['masthead'], ['ferry:lead'], ['footer']])
  })
})
