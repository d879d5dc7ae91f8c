import { z } from 'zod'
import { Digest } from '../core/compose/digest.ts'
import { Template } from '../core/compose/template.ts'
import { Theme } from '../core/compose/theme.ts'
import { importKindNames } from '../core/scoop/import-kinds.ts'
import { Account } from '../core/settings/account.ts'
import { Settings } from '../core/settings/settings.ts'
import { Topic } from '../core/library/topic.ts'
import type { Input, Name } from './operations.ts'

const nothing = z.undefined()
const id = z.string().min(1).max(200)
const ids = z.array(id).max(200_000)
const text = z.string().max(2_000_000)
const line = z.string().max(4_000)
const offset = z.number().int().min(0)
const limit = z.number().int().min(0).max(1_000)

const source = z.discriminatedUnion('from', [
  z.object({ from: z.literal('path'), path: line }),
  z.object({ from: z.literal('bytes'), name: line, base64: z.string() }),
  z.object({ from: z.literal('text'), name: line, text: z.string() }),
  z.object({ from: z.literal('url'), url: line }),
])

const standing = z.enum(['subscribed', 'left', 'bouncing', 'complained', 'pending'])
const articleState = z.enum(['new', 'kept', 'archived'])
const sendOrder = z.object({ digestId: id, listId: id, accountId: id })
const mapping = z.object({
  email: line,
  name: line.nullable(),
  firstName: line.nullable(),
  lastName: line.nullable(),
  tags: line.nullable(),
  // Left out by whoever maps only the people themselves.
  standing: line.nullable().default(null),
  since: line.nullable().default(null),
  cause: line.nullable().default(null),
  lists: line.nullable().default(null),
  added: line.nullable().default(null),
  attributes: z.array(line),
})
const terms = z.array(z.string().max(200)).max(200)
const sourceRules = z.object({
  any: terms,
  all: terms,
  not: terms,
  includeDomains: terms,
  excludeDomains: terms,
  oldestDays: z.number().int().min(0).max(36_500).nullable(),
})
const accountDraft = z.object({ account: Account.extend({ id: id.nullable() }), password: text.nullable(), dkimKey: text.nullable() })

/** What each operation accepts: nothing untrusted passes these. */
export const readers: { readonly [N in Name]: z.ZodType<Input<N>> } = {
  'library.list': z.object({
    text: line,
    topicId: id.nullable(),
    tag: line.nullable(),
    site: line.nullable(),
    curator: line.nullable(),
    used: z.boolean().nullable(),
    state: articleState.nullable(),
    starred: z.boolean().nullable(),
    scoopedFrom: line.nullable(),
    scoopedTo: line.nullable(),
    sort: z.enum(['newest', 'oldest', 'title', 'relevance']),
    offset,
    limit,
  }),
  'library.facets': nothing,
  'library.article': id,
  'library.edit': z.object({
    id,
    edits: z
      .object({
        title: line,
        byline: line,
        siteName: line,
        url: line.nullable(),
        excerpt: text,
        insight: text,
        tags: z.array(line),
        topicId: id.nullable(),
        state: articleState,
        starred: z.boolean(),
        publishedAt: line.nullable(),
      })
      .partial() as z.ZodType<Input<'library.edit'>['edits']>,
  }),
  'library.editMany': z.object({
    ids,
    edits: z
      .object({ addTags: z.array(line), removeTags: z.array(line), topicId: id.nullable(), state: articleState, starred: z.boolean() })
      .partial() as z.ZodType<Input<'library.editMany'>['edits']>,
  }),
  'library.remove': ids,
  'topics.list': nothing,
  'topics.save': Topic.omit({ createdAt: true }).extend({ id: id.nullable() }),
  'topics.remove': id,
  'scoop.page': z.object({ url: line, topicId: id.nullable(), scoopedBy: line.nullable() }),
  'import.run': z.object({
    source,
    kind: z.enum(importKindNames).nullable(),
    topicId: id.nullable(),
    dryRun: z.boolean(),
    fetch: z.boolean().optional(),
  }),
  'library.export': z.object({ kind: z.enum(['json', 'bookmarks', 'opml', 'csv']), topicId: id.nullable() }),
  'sources.list': nothing,
  'sources.add': z.object({ url: line, topicId: id.nullable() }),
  'sources.edit': z.object({
    id,
    edits: z.object({ title: line, topicId: id.nullable(), rules: sourceRules, every: z.number().int().min(1) }).partial() as z.ZodType<
      Input<'sources.edit'>['edits']
    >,
  }),
  'sources.remove': ids,
  'sources.check': z.object({ ids: ids.nullable() }),
  'sources.importOpml': z.object({ source, topicId: id.nullable() }),
  'sources.exportOpml': nothing,
  'inbox.list': z.object({
    sourceId: id.nullable(),
    topicId: id.nullable(),
    state: z.enum(['new', 'kept', 'dismissed', 'scooped']).nullable(),
    text: line,
    sort: z.enum(['score', 'newest']),
    offset,
    limit,
  }),
  'inbox.scoop': ids,
  'inbox.dismiss': ids,
  'inbox.keep': ids,
  'digests.list': nothing,
  'digest.open': id,
  'digest.new': z.object({ templateId: id.nullable(), topicId: id.nullable(), subject: line.nullable() }),
  'digest.save': Digest,
  'digest.duplicate': id,
  'digest.remove': id,
  'digest.addArticles': z.object({ id, articleIds: ids, sectionId: id.nullable() }),
  'digest.arrange': z.object({ id, articleIds: ids.nullable() }),
  'themes.list': nothing,
  'templates.list': nothing,
  'themes.save': Theme,
  'templates.save': Template,
  'themes.remove': id,
  'templates.remove': id,
  'themes.import': z.object({ source }),
  'templates.import': z.object({ source }),
  'themes.export': id,
  'templates.export': id,
  'pictures.add': z.object({ source, alt: line }),
  'render.preview': z.object({ digest: Digest, subscriberId: id.nullable() }),
  'render.toFolder': z.object({ id, folder: line }),
  'lists.list': nothing,
  'lists.save': z.object({ id: id.nullable(), name: line, description: text }),
  'lists.remove': id,
  'subscribers.list': z.object({
    listId: id.nullable(),
    standing: standing.nullable(),
    text: line,
    sort: z.enum(['email', 'name', 'newest']),
    offset,
    limit,
  }),
  'subscribers.add': z.object({ email: line, name: line, listIds: ids, attributes: z.record(line, text) }),
  'subscribers.edit': z.object({
    id,
    name: line.optional(),
    tags: z.array(line).optional(),
    listIds: ids.optional(),
    attributes: z.record(line, text).optional(),
  }) as z.ZodType<Input<'subscribers.edit'>>,
  'subscribers.setStanding': z.object({ ids, is: standing, cause: line }),
  'subscribers.remove': ids,
  'subscribers.lookAtCsv': z.object({ source, email: line.nullable() }),
  'subscribers.import': z.object({ source, mapping, listId: id, dryRun: z.boolean() }),
  'subscribers.export': id.nullable(),
  'delivery.facts': sendOrder,
  'delivery.test': z.object({ digestId: id, accountId: id, to: z.array(line).min(1).max(20) }),
  'delivery.send': sendOrder,
  'delivery.pause': id,
  'delivery.resume': id,
  'delivery.cancel': id,
  'delivery.settleUnknown': z.object({ id, as: z.enum(['waiting', 'accepted']) }),
  'delivery.list': nothing,
  'delivery.report': id,
  'delivery.copy': id,
  'delivery.recipients': z.object({
    id,
    fate: z.enum(['waiting', 'accepted', 'rejected', 'deferred', 'unknown', 'skipped']).nullable(),
    text: line,
    offset,
    limit,
  }),
  'delivery.settled': id,
  'mailbox.list': z.object({ text: line, offset, limit }),
  'mailbox.read': id,
  'mailbox.clear': nothing,
  'settings.read': nothing,
  'settings.change': Settings.omit({ id: true }).partial() as z.ZodType<Input<'settings.change'>>,
  'settings.about': nothing,
  'edit.undo': id,
  'accounts.list': nothing,
  'accounts.providers': nothing,
  'accounts.save': accountDraft,
  'accounts.remove': id,
  'accounts.check': accountDraft,
}
