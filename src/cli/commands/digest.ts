import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import type { Digest } from '../../core/compose/digest.ts'
import type { Answer } from '../answer.ts'
import { commonOptions } from '../common-options.ts'
import { topicId, withNewsroom } from '../desk.ts'
import { readShowTo, showToOptions, shownTo, withBlocks } from '../digests/digest-parts.ts'
import { digestMeant } from '../digests/digest-meant.ts'
import { digestAnswer } from '../digests/digest-words.ts'
import { shorten } from '../digests/shorten.ts'
import { compare, keep, restore, revisions } from '../digests/revisions.ts'
import { entryOf } from '../entry-of.ts'
import { print, say } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const options = {
  ...commonOptions,
  template: { type: 'string' },
  topic: { type: 'string' },
  subject: { type: 'string' },
  preheader: { type: 'string' },
  theme: { type: 'string' },
  commenter: { type: 'string' },
  pictures: { type: 'string' },
  'pictures-at': { type: 'string' },
  web: { type: 'string' },
  due: { type: 'string' },
  words: { type: 'string' },
  mjml: { type: 'string' },
  ...showToOptions,
} as const

type Values = ReturnType<typeof parse>['values']
type Verb = (handlers: Handlers, values: Values, names: readonly string[]) => Promise<Answer>

const verbs: Readonly<Record<string, Verb>> = {
  async new(handlers, values) {
    const digest = await handlers['digest.new']({
      templateId: values.template ?? null,
      topicId: await topicId(handlers, values.topic),
      subject: values.subject ?? null,
      themeId: values.theme ?? null,
    })
    return digestAnswer(values.preheader === undefined ? digest : await handlers['digest.save']({ ...digest, preheader: values.preheader }))
  },
  async add(handlers, _values, [digest, ...articleIds]) {
    if (articleIds.length === 0) throw new UsageError('Which articles? Give their ids.')
    return digestAnswer(await handlers['digest.addArticles']({ id: await digestMeant(handlers, digest), articleIds, sectionId: null }))
  },
  async quote(handlers, { commenter }, [digest, articleId, ...text]) {
    if (articleId === undefined) throw new UsageError('Quote which article? Give its id, then the words.')
    const quote = { text: text.join(' '), commenter: commenter ?? null }
    return digestAnswer(await handlers['digest.addQuote']({ id: await digestMeant(handlers, digest), articleId, quote }))
  },
  async arrange(handlers, _values, [digest, ...articleIds]) {
    const arranged = await handlers['digest.arrange']({
      id: await digestMeant(handlers, digest),
      articleIds: articleIds.length > 0 ? articleIds : null,
    })
    for (const reason of arranged.explanation) say(reason)
    return digestAnswer(arranged.digest)
  },
  async edit(handlers, { subject, preheader, theme, web, mjml, due, ...values }, [digest]) {
    const opened = await handlers['digest.open'](await digestMeant(handlers, digest))
    const saved = await handlers['digest.save']({
      ...opened,
      subject: subject ?? opened.subject,
      preheader: preheader ?? opened.preheader,
      themeId: theme ?? opened.themeId,
      pictures: { as: picturesAs(values.pictures) ?? opened.pictures.as, base: values['pictures-at'] ?? opened.pictures.base },
      webAddress: web ?? opened.webAddress,
      dueAt: due === undefined ? opened.dueAt : dueMoment(due),
      mjml: mjml === undefined ? opened.mjml : await ownDocument(mjml),
    })
    return digestAnswer(saved)
  },
  async copy(handlers, _values, [from, into, ...ids]) {
    if (ids.length === 0) throw new UsageError('Copy what? Give two digests, then ids of blocks and sections of the first.')
    const order = { from: await digestMeant(handlers, from), ids, id: await digestMeant(handlers, into) }
    return digestAnswer(await handlers['digest.copyInto'](order))
  },
  async paste(handlers, _values, [digest, ...text]) {
    const { clipping } = await handlers['digest.readPasted']({ clipping: null, text: text.join(' ') })
    if (clipping.blocks.length === 0) throw new UsageError('Paste what? Give an address that the library has, or a text in Markdown.')
    const opened = await handlers['digest.open'](await digestMeant(handlers, digest))
    return digestAnswer(await handlers['digest.save'](withBlocks(opened, clipping.blocks)))
  },
  async 'show-to'(handlers, values, [digest, ...ids]) {
    const opened = await handlers['digest.open'](await digestMeant(handlers, digest))
    return digestAnswer(await handlers['digest.save'](shownTo(opened, ids, readShowTo(values))))
  },
  show: async (handlers, _values, [digest]) => digestAnswer(await handlers['digest.open'](await digestMeant(handlers, digest))),
  duplicate: async (handlers, _values, [digest]) => digestAnswer(await handlers['digest.duplicate'](await digestMeant(handlers, digest))),
  shorten: (handlers, values, names) => shorten(handlers, values.words, names),
  revisions: (handlers, _values, names) => revisions(handlers, names),
  keep: (handlers, _values, names) => keep(handlers, names),
  compare: (handlers, _values, names) => compare(handlers, names),
  restore: (handlers, _values, names) => restore(handlers, names),
}

/** Makes, fills, arranges and shows digests, and goes back to what they were. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [name, ...names] = positionals
  const verb = entryOf(verbs, name)
  if (!verb) throw new UsageError(`Do what with a digest? One of ${Object.keys(verbs).join(', ')}.`)
  const answer = await withNewsroom(values, `digest ${name}`, handlers => verb(handlers, values, names))
  print(values.json, answer.value, () => answer.text)
  return 0
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

function picturesAs(wish: string | undefined): Digest['pictures']['as'] | undefined {
  if (wish === undefined || wish === 'embedded' || wish === 'linked') return wish
  throw new UsageError('Pictures are either embedded or linked.')
}

/** When a digest is due; null for an empty wish. Without a zone, the time is that of this computer. */
function dueMoment(wish: string): string | null {
  if (wish === '') return null
  const moment = new Date(wish)
  if (Number.isNaN(moment.getTime())) throw new UsageError('Due when? Give a day and time like 2026-11-26T08:00.')
  return moment.toISOString()
}

/** The MJML document in a file; none for an empty name. */
async function ownDocument(file: string): Promise<string | null> {
  return file === '' ? null : readFile(resolve(file), 'utf8')
}
