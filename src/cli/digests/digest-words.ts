import type { Digest } from '../../core/compose/digest.ts'
import type { Answer } from '../answer.ts'

/** A digest as an answer: itself, and its sections and blocks in words. */
export function digestAnswer(digest: Digest): Answer {
  const { id, number, subject, status, sections } = digest
  const parts = sections.flatMap(({ title, blocks }) => [
    `\n${title || '(untitled section)'}`,
    ...blocks.map(block => `  ${block.kind === 'article' ? `${block.layout}: ${block.headline}` : block.kind}`),
  ])
  return { value: digest, text: [`${id}  № ${number}  ${status}  ${subject}`, ...parts].join('\n') }
}
