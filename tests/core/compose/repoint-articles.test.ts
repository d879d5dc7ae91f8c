import { expect, it } from 'vitest'
import { articlesIn } from '../../../src/core/compose/digest-contents.ts'
import type { Digest } from '../../../src/core/compose/digest.ts'
import { repointArticles } from '../../../src/core/compose/repoint-articles.ts'
import { digest, section, story } from '../../support/digests.ts'
import { memoryCollection } from '../../support/memory-collection.ts'

it('lets digests name the article that another was merged into, and leaves the rest of them as it was', async () => {
  const sent = digest([section('news', [story({ articleId: '202611-copy' })])], { id: 'a', status: 'sent' })
  const other = digest([section('news', [story()])], { id: 'b' })
  const digests = memoryCollection<Digest>('digests', [sent, other])
  const changes = await repointArticles(digests, new Set(['202611-copy']), '202611-kept')
  expect(changes.map(({ id }) => id)).toEqual(['a'])
  const after = await digests.get('a')
  expect(after && articlesIn(after)).toEqual(['202611-kept'])
  expect(JSON.stringify(after)).toBe(JSON.stringify(sent).replaceAll('202611-copy', '202611-kept'))
})
