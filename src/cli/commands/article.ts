import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import type { Output } from '../../contract/operations.ts'
import type { Answer } from '../answer.ts'
import { bulkEdits } from '../bulk-edits.ts'
import { commonOptions } from '../common-options.ts'
import { withNewsroom } from '../desk.ts'
import { entryOf } from '../entry-of.ts'
import { count, print } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const options = {
  ...commonOptions,
  'add-tag': { type: 'string', multiple: true },
  'remove-tag': { type: 'string', multiple: true },
  topic: { type: 'string' },
  state: { type: 'string' },
  star: { type: 'boolean' },
  unstar: { type: 'boolean' },
  curator: { type: 'string' },
  language: { type: 'string' },
  note: { type: 'string' },
  by: { type: 'string' },
} as const

export type ArticleValues = ReturnType<typeof parse>['values']
type Verb = (handlers: Handlers, values: ArticleValues, words: readonly string[]) => Promise<Answer>

const verbs: Readonly<Record<string, Verb>> = { show, edit, note, comment, highlight, unhighlight, remove }

/** One article, with what is remembered of it: shown, edited, noted on, commented, highlighted, removed. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [name, ...words] = positionals
  const verb = entryOf(verbs, name)
  if (!verb) throw new UsageError(`Do what with an article? One of ${Object.keys(verbs).join(', ')}.`)
  const { value, text } = await withNewsroom(values, `article ${name}`, handlers => verb(handlers, values, words))
  print(values.json, value, () => text)
  return 0
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

async function show(handlers: Handlers, _values: ArticleValues, [id]: readonly string[]): Promise<Answer> {
  const article = await handlers['library.article'](given(id))
  const [memory, highlights, [link]] = await Promise.all([
    handlers['library.memory'](article.id),
    handlers['highlights.list'](article.id),
    handlers['links.of']([article.id]),
  ])
  return { value: { ...article, highlights, memory, link: link ?? null }, text: words(article, highlights, memory.words, link) }
}

async function edit(handlers: Handlers, values: ArticleValues, ids: readonly string[]): Promise<Answer> {
  if (ids.length === 0) throw new UsageError('Edit which articles? Give their ids.')
  const value = await handlers['library.editMany']({ ids, edits: await bulkEdits(handlers, values) })
  return { value, text: `${count(value.count, 'article')} changed.` }
}

async function note(handlers: Handlers, _values: ArticleValues, [id, ...text]: readonly string[]): Promise<Answer> {
  const { article } = await handlers['library.edit']({ id: given(id), edits: { notes: text.join(' ') } })
  return { value: article, text: article.notes }
}

async function comment(handlers: Handlers, { by }: ArticleValues, [id, ...text]: readonly string[]): Promise<Answer> {
  if (text.length === 0) throw new UsageError('Say what? Give the words of the comment.')
  const { comments } = await handlers['library.article'](given(id))
  const author = by ?? (await handlers['settings.read'](undefined)).curatorName
  const said = { author, date: new Date().toISOString().slice(0, 10), text: text.join(' ') }
  const { article } = await handlers['library.edit']({ id: given(id), edits: { comments: [...comments, said] } })
  return { value: article.comments, text: `${count(article.comments.length, 'comment')}.` }
}

async function highlight(handlers: Handlers, values: ArticleValues, [id, ...quote]: readonly string[]): Promise<Answer> {
  const order = { articleId: given(id), quote: quote.join(' '), before: '', after: '', note: values.note ?? '' }
  const added = await handlers['highlights.add'](order)
  const found = (await handlers['highlights.list'](order.articleId)).find(one => one.id === added.highlight.id)
  return { value: found, text: `${added.highlight.id}  ${found?.found ? '' : '(not in the saved text) '}${added.highlight.quote}` }
}

async function unhighlight(handlers: Handlers, _values: ArticleValues, [articleId, id]: readonly string[]): Promise<Answer> {
  if (id === undefined) throw new UsageError('Which highlight? “article show” tells their ids.')
  const value = await handlers['highlights.remove']({ articleId: given(articleId), id })
  return { value, text: value?.label ?? '' }
}

async function remove(handlers: Handlers, _values: ArticleValues, ids: readonly string[]): Promise<Answer> {
  if (ids.length === 0) throw new UsageError('Remove which articles? Give their ids.')
  const value = await handlers['library.remove'](ids)
  return { value, text: `${count(value.count, 'article')} removed.` }
}

function given(id: string | undefined): string {
  if (id === undefined) throw new UsageError('Which article? Give its id.')
  return id
}

function words(
  { id, title, siteName, scoopedBy, scoopedAt, url, tags, insight, notes, comments }: Output<'library.article'>,
  highlights: Output<'highlights.list'>,
  memory: readonly string[],
  link: Output<'links.of'>[number] | undefined,
): string {
  const lines = [
    `${id}  ${title}`,
    `${siteName || 'No site'}, scooped ${scoopedBy && `by ${scoopedBy} `}on ${scoopedAt.slice(0, 10)}`,
    url ?? 'No address',
    link && link.is !== 'ok' && link.url === url ? `Link: ${link.is} (${link.checkedAt.slice(0, 10)}). ${link.words}` : '',
    ...memory,
    tags.length > 0 ? `Tags: ${tags.join(', ')}` : '',
    insight && `Insight: ${insight}`,
    notes && `Notes: ${notes}`,
    ...comments.map(({ author, text }) => `Comment of ${author || 'nobody named'}: ${text}`),
    ...highlights.map(one => `${one.id}  “${one.quote}”${one.found ? '' : ' (no longer in the saved text)'}${one.note && `: ${one.note}`}`),
  ]
  return lines.filter(line => line !== '').join('\n')
}
