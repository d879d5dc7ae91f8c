import type { Change } from '../base/collection.ts'
import { oneLine } from '../base/text.ts'
import type { Article } from './article.ts'
import type { BulkEdits, BulkOutcome } from './library-operations.ts'
import { tidyLanguage } from './language.ts'
import type { LibraryPorts } from './library-ports.ts'
import { couldBeArticle, noSuchArticle } from './missing.ts'
import { stepLabel } from './step-label.ts'
import { retag } from './tags.ts'
import { requireTopic } from './topics.ts'

/** One edit for many articles, in one durable step. Those that have gone are passed over, unless all have. */
export async function editMany(ports: LibraryPorts, ids: readonly string[], edits: BulkEdits): Promise<BulkOutcome> {
  await requireTopic(ports.topics, edits.topicId)
  return changeTogether(ports, ids, verbOf(edits), article => withBulkEdits(article, edits))
}

/** Changes many articles in one durable, undoable step, and counts those that did change. */
export async function changeTogether(
  { articles, undo }: LibraryPorts,
  ids: readonly string[],
  verb: string,
  edit: (article: Article) => Article | undefined,
): Promise<BulkOutcome> {
  let found = ids.length === 0
  const changes: readonly Change<Article>[] = await articles.changeMany([...new Set(ids.filter(couldBeArticle))], now => {
    found ||= now !== undefined
    return now && edit(now)
  })
  if (!found) throw noSuchArticle()
  return { count: changes.length, undoable: undo.remember(stepLabel(verb, changes), changes) }
}

function withBulkEdits(article: Article, { addTags = [], removeTags = [], ...edits }: BulkEdits): Article {
  const next = { ...article, ...edits, ...tidy(edits), tags: retag(article.tags, addTags, removeTags) }
  return JSON.stringify(next) === JSON.stringify(article) ? article : { ...next, tags: [...next.tags] }
}

function tidy({ scoopedBy, language }: BulkEdits): Partial<Article> {
  return {
    ...(scoopedBy !== undefined && { scoopedBy: oneLine(scoopedBy) }),
    ...(language !== undefined && { language: tidyLanguage(language) }),
  }
}

function verbOf(edits: BulkEdits): string {
  const verbs = [
    (edits.addTags ?? edits.removeTags) && 'Tagged',
    edits.topicId !== undefined && 'Moved',
    edits.scoopedBy !== undefined && 'Reassigned',
    edits.language !== undefined && 'Set the language of',
    edits.starred !== undefined && (edits.starred ? 'Starred' : 'Unstarred'),
    edits.state !== undefined && { new: 'Marked as new', kept: 'Kept', archived: 'Archived' }[edits.state],
  ].filter(verb => typeof verb === 'string')
  return verbs.length === 1 ? String(verbs[0]) : 'Edited'
}
