import { describe, expect, it } from 'vitest'
import { addQuote } from '../../../src/core/compose/add-quote.ts'
import { blocksOf } from '../../../src/core/compose/find-block.ts'
import { article } from '../../support/articles.ts'
import { block, digest, section, story } from '../../support/digests.ts'

const paper = digest([section('news', [story()]), section('bottom', [block('footer')])])
const quoted = (text: string, commenter: string | null) => {
  const added = addQuote(paper, article('202611-ferry', { insight: 'Mine.' }), { text, commenter })
  return blocksOf(added)[1]
}

describe('a quote in a digest', () => {
  it('stands after the last article, whole, with credit to source and author', () => {
    const words = `“${'Nine boats came in. '.repeat(40).trim()}”`
    expect(quoted(words, null)).toMatchObject({
      kind: 'article',
      layout: 'quote',
      articleId: '202611-ferry',
      blurb: words.slice(1, -1),
      headline: 'Harbour reopens after the storm',
      siteName: 'The Harbour Weekly',
      byline: 'Ada Lund',
      url: 'https://harbour-weekly.example/news/202611-ferry',
      showInsight: false,
      showPicture: false,
    })
  })

  it('names whoever said it under the article', () => {
    expect(quoted('I was\n there.', 'Per Dahl')).toMatchObject({ blurb: 'I was there.', byline: 'Per Dahl, in a comment' })
  })

  it('keeps quotation marks that stand inside it', () => {
    expect(quoted('“Yes,” she said, “today.”', null)).toMatchObject({ blurb: '“Yes,” she said, “today.”' })
  })

  it('may come from an article that the digest holds already', () => {
    const again = addQuote(paper, article('202611-harbour'), { text: 'Boats are back.', commenter: null })
    expect(blocksOf(again).map(({ kind }) => kind)).toEqual(['article', 'article', 'footer'])
  })
})
