import { z } from 'zod'
import type { ComposeOperations } from '../core/compose/compose-operations.ts'
import { Digest } from '../core/compose/digest.ts'
import { HistoryChange } from '../core/compose/steps/kept-history.ts'
import { Template } from '../core/compose/template.ts'
import { Theme } from '../core/compose/theme.ts'
import { id, ids, line, nothing, source, text } from './input-shapes.ts'
import type { Input } from './operations.ts'

const shortenOrder = z.object({ id, blockIds: ids.nullable(), words: z.number().int().min(1).max(1_000) })
const revisionNumber = z.number().int().min(1)

/** What composing's operations accept. */
export const composeReaders: { readonly [N in keyof ComposeOperations]: z.ZodType<Input<N>> } = {
  'digests.list': nothing,
  'digest.open': id,
  'digest.new': z.object({
    templateId: id.nullable(),
    topicId: id.nullable(),
    subject: line.nullable(),
    themeId: id.nullable().optional(),
  }),
  'digest.save': Digest,
  'digest.saveSteps': z.object({ digest: Digest, change: HistoryChange }),
  'digest.history': id,
  'digest.revisions': id,
  'digest.keepRevision': z.object({ id, name: line, cause: z.enum(['by-hand', 'arranging', 'shortening']) }),
  'digest.compare': z.object({ id, from: revisionNumber.nullable(), to: revisionNumber.nullable() }),
  'digest.restore': z.object({ id, number: revisionNumber }),
  'digest.forgetRevision': z.object({ id, number: revisionNumber }),
  'digest.rhythm': id.nullable(),
  'digest.duplicate': id,
  'digest.remove': id,
  'digest.addArticles': z.object({ id, articleIds: ids, sectionId: id.nullable() }),
  'digest.addQuote': z.object({ id, articleId: id, quote: z.object({ text, commenter: line.nullable() }) }),
  'digest.planArrangement': z.object({ id, articleIds: ids.nullable() }),
  'digest.arrange': z.object({ id, articleIds: ids.nullable() }),
  'digest.excerpts': z.object({ articleId: id.nullable(), text }),
  'digest.shorterBlurbs': shortenOrder,
  'digest.shorten': shortenOrder,
  'digest.readPasted': z.object({ clipping: z.string().max(20_000_000).nullable(), text }),
  'digest.copyInto': z.object({ from: id, ids: ids.min(1), id }),
  'themes.list': nothing,
  'themes.own': nothing,
  'templates.list': nothing,
  'templates.own': nothing,
  'templates.fromDigest': z.object({ digestId: id, name: line }),
  'themes.save': Theme,
  'templates.save': Template,
  'themes.remove': id,
  'templates.remove': id,
  'themes.import': z.object({ source }),
  'themes.export': id,
  'themes.paletteFrom': z.object({ source }),
  'templates.export': id,
  'pictures.add': z.object({ source, alt: line }),
}
