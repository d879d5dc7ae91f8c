import type { Block } from './block.ts'
import type { Digest } from './digest.ts'
import { blocksOf } from './find-block.ts'

/** A prompt of a template that nobody has written over: `[[Write a line of welcome]]`. */
export interface Placeholder {
  /** Null where it stands in the subject, the preheader or a section's title. */
  readonly blockId: string | null
  /** The prompt without its brackets. */
  readonly text: string
}

/** Every prompt left in a digest, from the top. */
export function findPlaceholders(digest: Digest): readonly Placeholder[] {
  const own = [digest.subject, digest.preheader, ...digest.sections.map(({ title }) => title)]
  return [...promptsIn(null, own), ...blocksOf(digest).flatMap(block => promptsIn(block.id, writtenIn(block)))]
}

/** Whether a text is a prompt and nothing else. */
export function isPlaceholder(text: string): boolean {
  return /^\s*\[\[[^[\]]+\]\]\s*$/.test(text)
}

function promptsIn(blockId: string | null, texts: readonly string[]): Placeholder[] {
  return texts.flatMap(text => [...text.matchAll(/\[\[([^[\]]+)\]\]/g)].map(([, prompt = '']) => ({ blockId, text: prompt.trim() })))
}

/** What an article's source wrote may have such brackets for reasons of its own. */
function writtenIn(block: Block): readonly string[] {
  if (block.kind === 'article' && block.articleId !== null) return []
  return Object.values<unknown>(block).filter(value => typeof value === 'string')
}
