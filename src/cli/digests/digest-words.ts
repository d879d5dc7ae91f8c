import type { Digest } from '../../core/compose/digest.ts'
import type { Answer } from '../answer.ts'

/** A digest as an answer: itself, and its sections and blocks in words. */
export function digestAnswer(digest: Digest): Answer {
  const { id, number, subject, status, dueAt, sections } = digest
  const parts = sections.flatMap(({ title, blocks }) => [
    `\n${title || '(untitled section)'}`,
    ...blocks.map(block => `  ${block.kind === 'article' ? `${block.layout}: ${block.headline}` : block.kind}`),
  ])
  const due = dueAt === null || status !== 'draft' ? '' : `  due ${dueAt.slice(0, 16)}`
  return { value: digest, text: [`${id}  № ${number}  ${status}${due}  ${subject}`, ...parts].join('\n') }
}
