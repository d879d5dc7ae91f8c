import type { Handlers } from '../../contract/newsroom.ts'
import type { Comparison, Fate } from '../../core/compose/compare/compare-contents.ts'
import type { RevisionList } from '../../core/compose/revisions/revision-operations.ts'
import type { Answer } from '../answer.ts'
import { table } from '../output.ts'
import { UsageError } from '../usage-error.ts'
import { digestMeant } from './digest-meant.ts'
import { digestAnswer } from './digest-words.ts'

type Names = readonly string[]

/** `digest revisions`: what was kept of a digest, the latest first. */
export async function revisions(handlers: Handlers, [digest]: Names): Promise<Answer> {
  return listed(await handlers['digest.revisions'](await digestMeant(handlers, digest)))
}

/** `digest keep`: the digest as it is now, under a name. */
export async function keep(handlers: Handlers, [digest, ...name]: Names): Promise<Answer> {
  const id = await digestMeant(handlers, digest)
  return listed(await handlers['digest.keepRevision']({ id, name: name.join(' '), cause: 'by-hand' }))
}

/** `digest restore`: the digest as a revision has it. */
export async function restore(handlers: Handlers, [digest, number]: Names): Promise<Answer> {
  const id = await digestMeant(handlers, digest)
  return digestAnswer(await handlers['digest.restore']({ id, number: revisionNumber(number) }))
}

/** `digest compare`: a revision beside another, or beside the digest as it is. */
export async function compare(handlers: Handlers, [digest, from, to]: Names): Promise<Answer> {
  const id = await digestMeant(handlers, digest)
  const order = { id, from: revisionNumber(from), to: to === undefined ? null : revisionNumber(to) }
  const { comparison } = await handlers['digest.compare'](order)
  return { value: comparison, text: comparisonLines(comparison).join('\n') || 'They say the same.' }
}

function listed(value: RevisionList): Answer {
  const rows = value.revisions.map(({ number, at, cause, name, changes }) => [`${number}`, at.slice(0, 16), name || cause, changes])
  const lines = rows.length === 0 ? 'No version has been kept yet.' : table(rows)
  return { value, text: value.since === '' ? lines : `Since then: ${value.since}\n${lines}` }
}

function revisionNumber(meant: string | undefined): number {
  if (meant !== undefined && /^\d{1,9}$/.test(meant)) return Number(meant)
  throw new UsageError('Which revision? Give its number; “digest revisions” lists them.')
}

function comparisonLines({ fields, sections }: Comparison): readonly string[] {
  return [
    ...fieldLines({ fields }, ''),
    ...sections.flatMap(section => {
      const blocks = section.blocks.flatMap(block => fateLines(block, `${block.block.kind} ${block.block.id}`, '  '))
      const own = fateLines(section, section.title || '(untitled section)', '')
      return blocks.length > 0 && own.length === 0 ? [`  ${section.title || '(untitled section)'}`, ...blocks] : [...own, ...blocks]
    }),
  ]
}

const marks = { added: '+', removed: '-', changed: '~', same: ' ' } as const

function fateLines(fate: Fate, name: string, indent: string): readonly string[] {
  if (fate.was === 'same' && !fate.moved) return []
  return [`${marks[fate.was]} ${indent}${name}${fate.moved ? ' (moved)' : ''}`, ...fieldLines(fate, `${indent}  `)]
}

/** Words taken out stand in [- -], words put in in {+ +}. */
function fieldLines({ fields }: Pick<Fate, 'fields'>, indent: string): readonly string[] {
  return fields.map(({ name, runs }) => {
    const words = runs.map(({ text, was }) => (was === 'same' ? text : was === 'added' ? `{+${text}+}` : `[-${text}-]`))
    return `  ${indent}${name}: ${words.join('').replaceAll('\n', `\n  ${indent}  `)}`
  })
}
