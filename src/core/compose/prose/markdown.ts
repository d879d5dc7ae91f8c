import MarkdownIt, { type MarkdownIt as Markdown } from 'markdown-it'
import { mailUrl } from '../../base/mail-url.ts'

/**
 * Markdown as mail takes it: prose, headings, lists, quotes and links. No HTML of its own, no pictures (they would come from
 * elsewhere), no tables (they do not fit a phone), no code (a pasted indent would become some).
 */
export const markdown: Markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: 20 }).disable([
  'image',
  'table',
  'code',
  'fence',
  'reference',
])

markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
markdown.validateLink = address => mailUrl(address) !== null
markdown.normalizeLink = address => mailUrl(address) ?? ''
