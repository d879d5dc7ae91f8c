import { describe, expect, it } from 'vitest'
import { articleBlock } from '../../../src/core/compose/article-block.ts'
import { openingSentences } from '../../../src/core/compose/opening-sentences.ts'
import { article } from '../../support/articles.ts'
import { quayPicture } from '../../support/digests.ts'

describe('an article in a digest', () => {
  it('is the digest’s own copy of all it shows', () => {
    const scooped = article('harbour', { insight: 'Look at the *moorings*.', image: quayPicture, title: 'Harbour\nreopens ' })
    expect(articleBlock(scooped, 'lead')).toMatchObject({
      kind: 'article',
      articleId: 'harbour',
      layout: 'lead',
      headline: 'Harbour reopens',
      blurb: 'Boats are back at the quay.',
      insight: 'Look at the *moorings*.',
      showInsight: true,
      siteName: 'The Harbour Weekly',
      scoopedBy: 'Mette Holm',
      picture: quayPicture,
      linkLabel: 'Read on at The Harbour Weekly',
    })
  })

  it('gets an id of its own each time', () => {
    expect(articleBlock(article('harbour'), 'lead').id).not.toBe(articleBlock(article('harbour'), 'lead').id)
  })

  it('does not invent a source for its link', () => {
    expect(articleBlock(article('harbour', { siteName: '' }), 'card').linkLabel).toBe('Read on')
  })
})

describe('the opening of an excerpt', () => {
  const excerpt = 'The last barge left at noon. By two the crabbers were back. Eleven months of dredging are over, says the harbour master.'

  it('ends where a sentence ends', () => {
    expect(openingSentences(excerpt, 70)).toBe('The last barge left at noon. By two the crabbers were back.')
  })

  it('is all of a short one, on one line', () => {
    expect(openingSentences('Boats are\nback.  At last.', 280)).toBe('Boats are back. At last.')
  })

  it('is cut at a word when even the first sentence is too long', () => {
    expect(openingSentences(`${'and the gulls '.repeat(40)}.`, 60)).toMatch(/^and the gulls .{20,44}…$/)
  })

  it('takes one sentence more when the first says next to nothing', () => {
    const opening = openingSentences('Good news. The inner harbour of Saltmere has reopened after eleven months of dredging work.', 80)
    expect(opening).toMatch(/dredging work\.$/)
  })

  it('is nothing of nothing', () => {
    expect(openingSentences('', 280)).toBe('')
  })
})
