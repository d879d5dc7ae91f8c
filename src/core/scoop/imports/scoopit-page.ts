import { excerptOf } from '../excerpt.ts'
import { textHtml } from '../text-html.ts'
import { collectItems } from './collect-items.ts'
import { emptyTopic } from './empty-topic.ts'
import type { ImportFormat, ImportItem } from './import-item.ts'
import { newItem } from './new-item.ts'
import { readDate } from './read-date.ts'
import { type ScoopitPost, scoopitPosts } from './scoopit-posts.ts'

/** A topic page as a browser saves it, or posts embedded in another page. What its classes no longer name stays empty. */
export const scoopitPage: ImportFormat = {
  kind: 'scoopit',
  looksRight: ({ text }) => /class\s*=\s*["'][^"'<>]{0,500}\b(?:postTitleView|scp-embed-post)/.test(text),
  read: ({ text }) => {
    const { topic, posts } = scoopitPosts(text)
    const rows = posts.filter(({ title }) => title !== '').map(post => ({ line: null, text: `${post.title} ${post.url}`, post }))
    const topics = topic === '' ? [] : [emptyTopic(topic)]
    return { name: topic || null, topics, ...collectItems(rows, ({ post }) => itemOf(post, topic)) }
  },
}

function itemOf(post: ScoopitPost, topic: string): ImportItem {
  const [, id = '', day = ''] = /\/p\/(\d+)(?:\/(\d{4}\/\d{2}\/\d{2}))?/.exec(post.permalink || post.url) ?? []
  // A scoop of the curator's own words leads nowhere but to its own page.
  const isOwn = !/^https?:/i.test(post.url) || /^https?:\/\/(?:www\.)?scoop\.it\//i.test(post.url)
  return newItem('scoopit', {
    id,
    url: isOwn ? null : post.url,
    title: post.title,
    excerpt: excerptOf(post.text),
    body: textHtml(post.text),
    note: post.insight.replace(/^[^\n:]{1,80}['’]s insight:\s*/i, ''),
    tags: post.tags.split('\n').map(tag => tag.replace(/^#/, '')),
    image: post.image || null,
    scoopedBy: post.author.replace(/^(?:re-?)?scooped by\s*/i, ''),
    topic: topic || null,
    addedAt: readDate(post.date) ?? readDate(day),
  })
}
