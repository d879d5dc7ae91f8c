import { z } from 'zod'
import { looks } from '../core/check/check-operations.ts'
import { Digest } from '../core/compose/digest.ts'
import { Theme } from '../core/compose/theme.ts'
import { importKindNames } from '../core/scoop/import-kinds.ts'
import { SegmentRules } from '../core/subscribers/segments/segment.ts'
import { Consent } from '../core/subscribers/subscriber.ts'
import { composeReaders } from './compose-inputs.ts'
import { id, ids, limit, line, nothing, offset, source, text } from './input-shapes.ts'
import { libraryReaders } from './library-inputs.ts'
import type { Input, Name } from './operations.ts'
import { settingsReaders } from './settings-inputs.ts'

const standing = z.enum(['subscribed', 'left', 'bouncing', 'complained', 'pending'])
const sendOrder = z.object({ digestId: id, listId: id, accountId: id, segmentId: id.optional() })
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
  changed: line.nullable().default(null),
  notes: line.nullable().default(null),
  details: line.nullable().default(null),
  consentAt: line.nullable().default(null),
  consentHow: line.nullable().default(null),
  consentFrom: line.nullable().default(null),
  consentIp: line.nullable().default(null),
  history: line.nullable().default(null),
  attributes: z.array(line),
  otherwise: standing.default('subscribed'),
})
const peopleFilter = z.object({
  listId: id.nullable(),
  // Left out by whoever asks for a list or for everybody.
  segmentId: id.nullable().default(null),
  standing: standing.nullable(),
  tag: line.nullable().default(null),
  text: line,
  sort: z.enum(['email', 'name', 'newest', 'changed']),
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

/** What each operation accepts: nothing untrusted passes these. */
export const readers: { readonly [N in Name]: z.ZodType<Input<N>> } = {
  ...libraryReaders,
  ...composeReaders,
  ...settingsReaders,
  'scoop.page': z.object({
    url: line,
    topicId: id.nullable(),
    scoopedBy: line.nullable(),
    title: line.optional(),
    quote: z.string().max(20_000).optional(),
    namedBy: z.enum(['curator', 'page']).optional(),
  }),
  'scoop.many': z.object({
    targets: z
      .array(z.object({ source, title: line.optional() }))
      .min(1)
      .max(10_000),
    topicId: id.nullable(),
    scoopedBy: line.nullable(),
  }),
  'scoop.again': ids.min(1),
  'scoop.address': z.object({ id, as: z.enum(['given', 'tidy']) }),
  'work.cancel': id,
  'import.run': z.object({
    source,
    kind: z.enum(importKindNames).nullable(),
    topicId: id.nullable(),
    dryRun: z.boolean(),
    fetch: z.boolean().optional(),
  }),
  'library.export': z.object({ kind: z.enum(['json', 'bookmarks', 'opml', 'csv']), topicId: id.nullable(), ids: ids.optional() }),
  'sources.list': nothing,
  'sources.add': z.object({ url: line, topicId: id.nullable() }),
  'sources.edit': z.object({
    id,
    edits: z.object({ title: line, topicId: id.nullable(), rules: sourceRules, every: z.number().int().min(0) }).partial() as z.ZodType<
      Input<'sources.edit'>['edits']
    >,
  }),
  'sources.remove': ids,
  'sources.overview': nothing,
  'sources.previewRules': z.object({ id, rules: sourceRules, fresh: z.boolean() }),
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
  'inbox.facets': nothing,
  'inbox.item': id,
  'inbox.dismissOlder': z.object({ days: z.number().int().min(0).max(36_500), sourceId: id.nullable(), topicId: id.nullable() }),
  'inbox.scoop': ids,
  'inbox.dismiss': ids,
  'inbox.keep': ids,
  'designs.import': z.object({ source }),
  'templates.import': z.object({ source }),
  'render.preview': z.object({ digest: Digest, subscriberId: id.nullable(), theme: Theme.optional() }),
  'render.mjmlDraft': z.object({ digest: Digest, blockId: id.nullable() }),
  'render.mjmlFaults': z.object({ digest: Digest, blockId: id.nullable() }),
  'render.vocabulary': nothing,
  'render.asZip': id,
  'render.toFolder': z.object({ id, folder: line }),
  'checks.of': z.object({ digest: Digest, askLinks: z.boolean() }),
  'checks.ignore': z.object({ digestId: id, findingId: z.string().min(1).max(5_000), ignored: z.boolean() }),
  'checks.fix': z.object({ digestId: id, findingIds: z.array(z.string().max(5_000)).nullable() }),
  'spelling.words': nothing,
  'spelling.add': z.array(line).min(1).max(1_000),
  'spelling.remove': z.array(line).min(1).max(1_000),
  'checks.look': z.object({ digest: Digest, subscriberId: id.nullable(), as: z.enum(looks), aloud: z.boolean() }),
  'lists.list': nothing,
  'lists.save': z.object({ id: id.nullable(), name: line, description: text }),
  'lists.remove': id,
  'segments.save': z.object({ id: id.nullable(), name: line, rules: SegmentRules }),
  'segments.remove': id,
  'segments.count': SegmentRules,
  'subscribers.list': peopleFilter.extend({ offset, limit }),
  'subscribers.ids': peopleFilter,
  'subscribers.facets': id.nullable(),
  'subscribers.person': id,
  'subscribers.mails': id,
  'subscribers.add': z.object({ email: line, name: line, listIds: ids, attributes: z.record(line, text) }),
  'subscribers.edit': z.object({
    id,
    name: line.optional(),
    tags: z.array(line).optional(),
    listIds: ids.optional(),
    attributes: z.record(line, text).optional(),
    notes: text.optional(),
    consent: Consent.optional(),
  }) as z.ZodType<Input<'subscribers.edit'>>,
  'subscribers.editMany': z.object({
    ids,
    edits: z
      .object({
        addTags: z.array(line),
        removeTags: z.array(line),
        addLists: ids,
        removeLists: ids,
        setAttributes: z.record(line, text),
        removeAttributes: z.array(line),
      })
      .partial() as z.ZodType<Input<'subscribers.editMany'>['edits']>,
  }),
  'subscribers.setStanding': z.object({ ids, is: standing, cause: line }),
  'subscribers.remove': ids,
  'subscribers.erase': z.object({ who: line, cause: line }),
  'subscribers.duplicates': z.object({ plusTags: z.boolean(), gmailDots: z.boolean(), names: z.boolean() }),
  'subscribers.merge': z.object({ keep: id, others: ids }),
  'suppressions.list': nothing,
  'suppressions.export': nothing,
  'suppressions.add': z.object({ what: z.array(line).max(200_000), cause: line }),
  'suppressions.remove': ids,
  'subscribers.lookAt': z.object({ source, email: line.nullable(), sheet: line.nullable().default(null) }),
  'subscribers.import': z.object({
    source,
    files: z.array(z.object({ name: line, sheet: line.nullable().default(null), mapping })).max(1_000),
    listId: id,
    dryRun: z.boolean(),
  }),
  'subscribers.export': z.object({ listId: id.nullable(), as: z.enum(['csv', 'json']) }),
  'delivery.facts': sendOrder,
  'delivery.test': z.object({ digestId: id, accountId: id, to: z.array(line).min(1).max(20) }),
  'delivery.send': sendOrder.extend({ at: z.iso.datetime({ offset: true }).optional() }),
  'delivery.pause': id,
  'delivery.resume': id,
  'delivery.cancel': id,
  'delivery.settleUnknown': z.object({ id, as: z.enum(['waiting', 'accepted']) }),
  'delivery.sendAgain': z.object({ id, to: z.enum(['failed', 'rest']) }),
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
}
