import { cleanHtml } from '../clean-html.ts'
import { excerptOf } from '../excerpt.ts'
import { plainText } from '../plain-text.ts'
import { textHtml } from '../text-html.ts'
import { collectItems } from './collect-items.ts'
import type { ImportFormat, ImportItem, ImportTopic } from './import-item.ts'
import { newItem } from './new-item.ts'
import { readDate } from './read-date.ts'
import { fieldsOf, type JsonFields, jsonOrNothing, listOf, namesIn, readJson } from './read-json.ts'

/** What Scoop.it's API answers for a topic, a compilation or one post. */
export const scoopitJson: ImportFormat = {
  kind: 'scoopit',
  looksRight: ({ text }) => {
    if (!/"(?:scoopUrl|curationDate|curatedPosts)"/.test(text)) return false
    const { topic, posts } = answerIn(jsonOrNothing(text))
    return posts.length > 0 || topic.has('curatedPosts')
  },
  read: ({ name, text }) => {
    const { topic, posts } = answerIn(readJson(name, text))
    const title = topic.text('name')
    const rows = posts.map(post => {
      const fields = fieldsOf(post)
      return { line: null, text: `${fields.text('title')} ${fields.text('url', 'scoopUrl')}`, fields }
    })
    const topics = title === '' ? [] : [topicOf(topic)]
    return { name: title || null, topics, ...collectItems(rows, ({ fields }) => itemOf(fields, title)) }
  },
}

/** A topic stands alone or under `topic`, posts stand in it, in a list, or alone. */
function answerIn(value: unknown): { readonly topic: JsonFields; readonly posts: readonly unknown[] } {
  const answer = fieldsOf(value)
  const topic = answer.has('topic') ? answer.object('topic') : answer
  const pinned = topic.object('pinnedPost').has('title') ? [topic.value('pinnedPost')] : []
  const lists = [...listOf(value), ...pinned, ...topic.list('curatedPosts'), ...answer.list('posts')]
  if (lists.length > 0) return { topic, posts: lists }
  const alone = answer.has('post') ? answer.object('post') : answer
  return { topic: answer.object('topic'), posts: alone.has('scoopUrl') || alone.has('curationDate') ? [answer.value('post') ?? value] : [] }
}

function topicOf(topic: JsonFields): ImportTopic {
  const creator = topic.object('creator').text('name')
  return {
    title: topic.text('name'),
    description: plainText(cleanHtml(topic.text('description'), null)),
    audience: '',
    curators: creator === '' ? [] : [creator],
    views: topic.object('stats').text('v'),
  }
}

function itemOf(post: JsonFields, topic: string): ImportItem {
  const written = post.text('htmlContent', 'htmlFragment')
  const words = post.text('content') || plainText(cleanHtml(written, null))
  return newItem('scoopit', {
    id: post.text('id'),
    url: post.text('url') || null,
    title: plainText(cleanHtml(post.text('title'), null)),
    body: written || textHtml(words),
    excerpt: excerptOf(words),
    note: post.text('insight') || plainText(cleanHtml(post.text('htmlInsight'), null)),
    tags: namesIn(post.list('tags')),
    image: post.text('largeImageUrl', 'mediumImageUrl', 'imageUrl', 'smallImageUrl') || null,
    scoopedBy: post.object('author').text('name'),
    topic: post.object('topic').text('name') || topic || null,
    addedAt: readDate(post.text('curationDate')),
    publishedAt: readDate(post.text('publicationDate')),
    comments: post.list('comments').map(comment => {
      const { text, object } = fieldsOf(comment)
      return { author: object('author').text('name') || text('author'), date: readDate(text('date')) ?? text('date'), text: text('text') }
    }),
  })
}
