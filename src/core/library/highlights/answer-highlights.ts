import type { Answering } from '../../base/answering.ts'
import { newId } from '../../base/id.ts'
import type { Undoable } from '../../base/port.ts'
import { Problem } from '../../base/problem.ts'
import { oneLine, shorten } from '../../base/text.ts'
import type { Article, Highlight } from '../article.ts'
import { bodyText } from '../body-text.ts'
import type { LibraryPorts } from '../library-ports.ts'
import { couldBeArticle, noSuchArticle } from '../missing.ts'
import { findHighlights } from './find-highlight.ts'
import type { FoundHighlight, HighlightsOperations } from './highlights-operations.ts'

type HighlightPorts = Pick<LibraryPorts, 'articles' | 'bodies' | 'undo' | 'clock'>

/** The operations on highlights. */
export function highlightsOperations(ports: HighlightPorts): Answering<HighlightsOperations> {
  return {
    'highlights.list': articleId => listHighlights(ports, articleId),
    'highlights.add': order => addHighlight(ports, order),
    'highlights.edit': ({ articleId, id, note }) =>
      change(ports, articleId, 'Edited the note on', id, highlight =>
        highlight.note === note.trim() ? highlight : { ...highlight, note: note.trim() },
      ),
    'highlights.remove': ({ articleId, id }) => change(ports, articleId, 'Removed the highlight', id, () => null),
  }
}

async function listHighlights({ articles, bodies }: HighlightPorts, articleId: string): Promise<readonly FoundHighlight[]> {
  const article = couldBeArticle(articleId) ? await articles.get(articleId) : undefined
  if (!article) throw noSuchArticle()
  const spans = findHighlights(bodyText(await bodies.read(articleId)), article.highlights)
  return article.highlights
    .map((highlight, at) => ({ highlight, start: spans[at]?.start ?? Number.POSITIVE_INFINITY }))
    .toSorted((a, b) => (a.start === b.start ? 0 : a.start - b.start))
    .map(({ highlight, start }) => ({ ...highlight, found: Number.isFinite(start) }))
}

async function addHighlight(
  { articles, undo, clock }: HighlightPorts,
  { articleId, ...words }: Parameters<Answering<HighlightsOperations>['highlights.add']>[0],
): ReturnType<Answering<HighlightsOperations>['highlights.add']> {
  const quote = oneLine(words.quote)
  if (quote === '') throw new Problem('bad-input', 'There are no words to highlight.', 'Select a passage of the saved text first.')
  if (!couldBeArticle(articleId)) throw noSuchArticle()
  const highlight: Highlight = {
    id: newId(),
    quote,
    before: oneLine(words.before).slice(-32),
    after: oneLine(words.after).slice(0, 32),
    note: words.note.trim(),
    markedAt: clock().toISOString(),
  }
  const step = await articles.change(articleId, now => {
    if (!now) throw noSuchArticle()
    return { ...now, highlights: [...now.highlights, highlight] }
  })
  return { highlight, undoable: undo.remember(`Highlighted “${shorten(quote, 60)}”`, [step]) }
}

async function change(
  { articles, undo }: HighlightPorts,
  articleId: string,
  verb: string,
  id: string,
  edit: (highlight: Highlight) => Highlight | null,
): Promise<Undoable | null> {
  if (!couldBeArticle(articleId)) throw noSuchArticle()
  const step = await articles.change(articleId, now => withHighlight(now, id, edit))
  const quote = step.before?.highlights.find(highlight => highlight.id === id)?.quote ?? ''
  return step.before === step.after ? null : undo.remember(`${verb} “${shorten(quote, 60)}”`, [step])
}

function withHighlight(article: Article | undefined, id: string, edit: (highlight: Highlight) => Highlight | null): Article {
  if (!article) throw noSuchArticle()
  const known = article.highlights.find(highlight => highlight.id === id)
  if (!known) throw new Problem('not-found', 'That highlight is not there any more.', 'It may have been removed: undo brings it back.')
  const edited = edit(known)
  if (edited === known) return article
  return { ...article, highlights: article.highlights.flatMap(one => (one !== known ? [one] : edited === null ? [] : [edited])) }
}
