import { readMarkup } from '../read-markup.ts'

/** A post's words as the page has them; paragraphs and tags end with a line end. */
export type ScoopitPost = Record<'title' | 'text' | 'insight' | 'tags' | 'author' | 'url' | 'image' | 'date' | 'permalink', string>

type Part = 'title' | 'text' | 'insight' | 'tags' | 'author' | 'picture' | 'topic'

/** What a class says of the text inside its element: first the page's own names, then those of its embedded posts. */
const parts: Readonly<Record<string, Part>> = {
  postTitleView: 'title',
  tCustomization_post_description: 'text',
  tCustomization_post_insight: 'insight',
  'post-insight': 'insight',
  'post-tags': 'tags',
  postUser: 'author',
  thisistherealimage: 'picture',
  topicName: 'topic',
  'scp-embed-post-title': 'title',
  'scp-embed-post-description': 'text',
  'scp-embed-post-content': 'text',
  'scp-embed-post-insight': 'insight',
  'scp-embed-post-tags': 'tags',
  'scp-embed-post-author': 'author',
  'scp-embed-post-image': 'picture',
}
const blocks = new Set(['p', 'div', 'li', 'blockquote', 'ul', 'ol', 'h3', 'h4'])
const empty = new Set(['img', 'br', 'meta', 'link', 'input', 'hr', 'source'])
// Elements that were never closed must not make every later tag look through all of them.
const closedAcross = 200

/** The posts of a topic page in their order, and its topic's name. */
export function scoopitPosts(html: string): { readonly topic: string; readonly posts: readonly ScoopitPost[] } {
  const posts: ScoopitPost[] = []
  const open: { readonly name: string; readonly part: Part | null }[] = []
  const around = (): Part | null => open.at(-1)?.part ?? null
  let topic = ''
  function write(words: string): void {
    const part = around()
    const post = posts.at(-1)
    if (part === 'topic') topic += words
    else if (post && part && part !== 'picture') post[part] += words
  }
  readMarkup(html, 'html', {
    open(name, attributes) {
      const own = partOf(attributes)
      const again = own === 'title' && around() !== 'title' && posts.at(-1)?.title !== ''
      if (isPost(attributes) || again) posts.push(newPost())
      if (!empty.has(name)) open.push({ name, part: own ?? around() })
      takeAttributes(posts.at(-1), name, attributes, own ?? around())
      if (name === 'br') write('\n')
    },
    close(name) {
      if (blocks.has(name)) write('\n\n')
      else if (name === 'a' && around() === 'tags') write('\n')
      const at = open.slice(-closedAcross).findLastIndex(element => element.name === name)
      if (at >= 0) open.length = Math.max(0, open.length - closedAcross) + at
    },
    text: words => write(words.replace(/\s+/g, ' ')),
  })
  return { topic: topic.trim(), posts: posts.map(tidied) }
}

function partOf(attributes: ReadonlyMap<string, string>): Part | null {
  for (const name of (attributes.get('class') ?? '').split(/\s+/)) if (Object.hasOwn(parts, name)) return parts[name] ?? null
  return null
}

function isPost(attributes: ReadonlyMap<string, string>): boolean {
  return /^post_\d+$/.test(attributes.get('id') ?? '') || /(?:^|\s)scp-embed-post(?:\s|$)/.test(attributes.get('class') ?? '')
}

function takeAttributes(post: ScoopitPost | undefined, name: string, attributes: ReadonlyMap<string, string>, part: Part | null): void {
  if (!post) return
  const href = name === 'a' ? (attributes.get('href') ?? '') : ''
  if (part === 'title' && href !== '') post.url ||= href
  if (/\/p\/\d+/.test(href)) post.permalink ||= href
  if (name === 'img' && part === 'picture') post.image ||= attributes.get('data-original') ?? attributes.get('src') ?? ''
  if (attributes.get('itemprop') === 'uploadDate') post.date ||= attributes.get('content') ?? ''
}

function newPost(): ScoopitPost {
  return { title: '', text: '', insight: '', tags: '', author: '', url: '', image: '', date: '', permalink: '' }
}

function tidied(post: ScoopitPost): ScoopitPost {
  return {
    ...post,
    title: lines(post.title),
    text: lines(post.text),
    insight: lines(post.insight),
    tags: lines(post.tags),
    author: lines(post.author),
  }
}

function lines(text: string): string {
  return text
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
