import type { Block } from '../../core/compose/block.ts'
import type { Digest } from '../../core/compose/digest.ts'
import type { ShowTo } from '../../core/compose/show-to.ts'
import { UsageError } from '../usage-error.ts'

/** Options that say whom parts of a digest are shown to. */
export const showToOptions = {
  everyone: { type: 'boolean' },
  'only-web': { type: 'boolean' },
  tag: { type: 'string' },
  'not-tag': { type: 'string' },
  detail: { type: 'string' },
  is: { type: 'string' },
  'is-not': { type: 'string' },
  missing: { type: 'boolean' },
} as const

interface ShowToValues {
  readonly everyone?: boolean | undefined
  readonly 'only-web'?: boolean | undefined
  readonly tag?: string | undefined
  readonly 'not-tag'?: string | undefined
  readonly detail?: string | undefined
  readonly is?: string | undefined
  readonly 'is-not'?: string | undefined
  readonly missing?: boolean | undefined
}

/** The condition that options stand for; exactly one of them must be there. */
export function readShowTo(values: ShowToValues): ShowTo {
  const { tag, 'not-tag': notTag, detail } = values
  const ways: ShowTo[] = []
  if (values.everyone) ways.push({ who: 'everyone' })
  if (values['only-web']) ways.push({ who: 'web' })
  if (tag) ways.push({ who: 'tagged', tag, carried: true })
  if (notTag) ways.push({ who: 'tagged', tag: notTag, carried: false })
  if (detail) ways.push({ who: 'attribute', name: detail, ...detailTest(values) })
  const [only, another] = ways
  if (!only || another)
    throw new UsageError(
      'Shown to whom? One of --everyone, --only-web, --tag TAG, --not-tag TAG, --detail NAME [--is VALUE | --is-not VALUE | --missing].',
    )
  return only
}

function detailTest(values: ShowToValues): Pick<Extract<ShowTo, { who: 'attribute' }>, 'test' | 'value'> {
  if (values.is !== undefined) return { test: 'is', value: values.is }
  if (values['is-not'] !== undefined) return { test: 'is-not', value: values['is-not'] }
  return { test: values.missing ? 'is-missing' : 'is-there', value: '' }
}

/** The digest with some of its blocks and sections shown to whom a condition says. */
export function shownTo(digest: Digest, ids: readonly string[], showTo: ShowTo): Digest {
  const known = new Set(digest.sections.flatMap(({ id, blocks }) => [id, ...blocks.map(block => block.id)]))
  const stray = ids.find(id => !known.has(id))
  if (ids.length === 0 || stray !== undefined)
    throw new UsageError(
      `${stray === undefined ? 'Show what?' : `There is no block or section “${stray}”.`} “digest show” with --json has their ids.`,
    )
  const set = <T extends { id: string; showTo: ShowTo }>(part: T): T => (ids.includes(part.id) ? { ...part, showTo } : part)
  return { ...digest, sections: digest.sections.map(section => ({ ...set(section), blocks: section.blocks.map(set) })) }
}

/** The digest with blocks at the end of its last section with articles, or else of its last section. */
export function withBlocks(digest: Digest, blocks: readonly Block[]): Digest {
  const target = digest.sections.findLast(section => section.blocks.some(({ kind }) => kind === 'article')) ?? digest.sections.at(-1)
  return {
    ...digest,
    sections: digest.sections.map(section => (section === target ? { ...section, blocks: [...section.blocks, ...blocks] } : section)),
  }
}
