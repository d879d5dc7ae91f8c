import type { Change } from '../../base/collection.ts'
import type { Undoable } from '../../base/port.ts'
import { shorten } from '../../base/text.ts'
import type { Article } from '../article.ts'
import { filledBodies } from '../filled-bodies.ts'
import { withBodies } from '../keep-articles.ts'
import type { LibraryPorts } from '../library-ports.ts'
import { mergeArticle } from '../merge-article.ts'
import { couldBeArticle, noSuchArticle } from '../missing.ts'

/** Keeps one article and merges others into it, which then go. Saved texts stay on disk, so that undo brings all back whole. */
export async function mergeArticles(ports: LibraryPorts, keep: string, others: readonly string[]): Promise<Undoable | null> {
  const [kept, ...merged] = await Promise.all([keep, ...new Set(others.filter(id => id !== keep))].map(id => existing(ports, id)))
  if (!kept || merged.length === 0) return null
  const whole = merged.reduce(joined, kept)
  const body = await bodyFor(ports, kept, merged)
  const after = body === null ? whole : { ...whole, wordCount: body.of.wordCount, capture: body.of.capture }
  const gone = new Set(merged.map(({ id }) => id))
  const changes: Change[] = []
  await withBodies(ports, body === null ? [] : [{ id: keep, body: body.html }], async () => {
    changes.push(...(await ports.articles.changeMany([keep, ...gone], (now, id) => (gone.has(id) ? undefined : now && after))))
  })
  changes.push(...(await ports.repoint(gone, keep)))
  const filled = body === null ? [] : filledBodies(ports.bodies, [{ id: keep, body: body.html }])
  const label = `Merged ${merged.length === 1 ? 'an article' : `${merged.length} articles`} into “${shorten(kept.title, 60)}”`
  return ports.undo.remember(label, [...filled, ...changes])
}

/** What an arrival adds, and the words of the curator, of whom none may be lost. */
function joined(kept: Article, other: Article): Article {
  const merged = mergeArticle(kept, other)
  const said = other.insight !== '' && other.insight !== merged.insight ? [other.insight] : []
  const noted = other.notes !== '' && other.notes !== merged.notes ? [other.notes] : []
  return { ...merged, notes: [merged.notes, ...noted, ...said].filter(note => note !== '').join('\n\n') }
}

/** The saved text of the first that has one, where the article kept has none. */
async function bodyFor({ bodies }: LibraryPorts, kept: Article, merged: readonly Article[]) {
  if ((await bodies.read(kept.id)) !== '') return null
  for (const of of merged) {
    const html = await bodies.read(of.id)
    if (html !== '') return { html, of }
  }
  return null
}

async function existing({ articles }: LibraryPorts, id: string): Promise<Article> {
  const article = couldBeArticle(id) ? await articles.get(id) : undefined
  if (!article) throw noSuchArticle()
  return article
}
