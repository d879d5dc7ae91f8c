import type { Article } from '../../../core/library/article.ts'
import type { TextQuote } from '../../../core/library/highlights/find-highlight.ts'
import { ask } from '../ask.ts'
import { attempt, say, showProblem, told } from '../ui/notify.ts'

/** Marks a passage; answers the highlight's id, or undefined when that failed. */
export async function addHighlight(articleId: string, words: TextQuote): Promise<string | undefined> {
  const added = await attempt(() => ask('highlights.add', { articleId, ...words, note: '' }))
  if (added) told(added.undoable)
  return added?.highlight.id
}

/** Notes something on a highlight. Quiet: it is before one's eyes. */
export async function noteOnHighlight(articleId: string, id: string, note: string): Promise<void> {
  await attempt(() => ask('highlights.edit', { articleId, id, note }))
}

export async function removeHighlight(articleId: string, id: string): Promise<void> {
  const undoable = await attempt(() => ask('highlights.remove', { articleId, id }))
  if (undoable) told(undoable)
}

/** Puts a passage in the place of the excerpt. */
export async function takeAsExcerpt(id: string, excerpt: string): Promise<void> {
  const edited = await attempt(() => ask('library.edit', { id, edits: { excerpt } }))
  if (edited) told(edited.undoable)
}

/** Puts words in the clipboard, with whom and where they are from. */
export async function copyQuote({ byline, siteName, title, url }: Article, quote: string): Promise<void> {
  const source = [byline, `“${title}”`, siteName, url ?? ''].filter(part => part !== '').join(', ')
  const words = `“${quote}”\n— ${source}\n`
  try {
    await navigator.clipboard.writeText(words)
    say('Copied, with its source.')
  } catch {
    showProblem({ code: 'unforeseen', what: 'The words could not be copied.', remedy: 'Select them and copy them with the keyboard.' })
  }
}
