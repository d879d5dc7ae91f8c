import { addArticles } from '../../src/core/compose/add-articles.ts'
import { addBlock } from '../../src/core/compose/add-block.ts'
import { blankTemplate } from '../../src/core/compose/blank-template.ts'
import type { Digest } from '../../src/core/compose/digest.ts'
import { emptyBlock } from '../../src/core/compose/empty-block.ts'
import { newDigest } from '../../src/core/compose/new-digest.ts'
import type { Article } from '../../src/core/library/article.ts'
import type { TopicDraft } from '../../src/core/library/topic.ts'
import type { Story } from './harbour-stories.ts'

export const harbourTopic: TopicDraft = {
  id: null,
  title: 'The Harbour Weekly',
  description: 'News from the quay',
  audience: 'everybody who lives by the tide',
  curators: ['Mette Holm'],
  views: '',
  themeId: null,
  accountId: null,
  listId: null,
}

/** A draft with a greeting to each reader by name, and these articles with pictures. */
export function harbourDigest(stories: readonly Story[]): Digest {
  const topic = { ...harbourTopic, id: 'harbour', createdAt: '2024-12-01T08:00:00.000Z' }
  const empty = newDigest({
    template: blankTemplate('broadsheet'),
    topic,
    subject: null,
    last: undefined,
    number: 41,
    dueAt: null,
    now: new Date(),
  })
  return written(
    empty,
    stories.map(({ article }, n) => ({ ...article, id: `202611-story${n}`, image: pictureOf(n) })),
  )
}

/** The same draft without pictures, in place of an empty one that a newsroom has made. */
export function writeDigest(empty: Digest, stories: readonly Story[]): Digest {
  return written(
    empty,
    stories.map(({ article }, n) => ({ ...article, id: `202611-story${n}` })),
  )
}

function written(empty: Digest, articles: readonly Article[]): Digest {
  const greeting = {
    ...emptyBlock('text'),
    markdown: 'Good morning, {{name|neighbour}}. This is what was talked about on the quay this week.',
  }
  const sectionId = empty.sections[0]?.id ?? ''
  const greeted = addBlock({ ...empty, subject: 'The week at the harbour, {{name|neighbour}}' }, greeting, { sectionId, before: null })
  return addArticles(greeted, articles, null)
}

function pictureOf(n: number): Article['image'] {
  return { file: `${n.toString(16).padStart(64, '0')}.jpg`, width: 1200, height: 800, alt: 'Boats at the quay', sourceUrl: null }
}
