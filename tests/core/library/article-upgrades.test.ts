import { describe, expect, it } from 'vitest'
import { Article } from '../../../src/core/library/article.ts'
import { articleUpgrades } from '../../../src/core/library/article-upgrades.ts'
import { article } from '../../support/articles.ts'

const { givenUrl: _givenUrl, notes: _notes, highlights: _highlights, capture: _capture, ...old } = article('202611-storm')

describe('an article of the first version', () => {
  it('comes forward without notes and highlights, saved whole when it has words', () => {
    expect(Article.parse(articleUpgrades[1](old))).toEqual(article('202611-storm'))
  })

  it('comes forward as a mere link when it has none', () => {
    expect(articleUpgrades[1]({ ...old, wordCount: 0 })).toMatchObject({ capture: 'link' })
  })
})
