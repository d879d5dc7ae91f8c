import { shorten } from '../../base/text.ts'
import { nameOf } from '../name-of.ts'
import type { BlockComparison, Comparison, Fate } from './compare-contents.ts'

/** What changed, in words for a list of versions: "added “Ferry sails”, 3 blocks changed". Empty when nothing did. */
export function comparisonWords({ fields, sections }: Comparison): string {
  const blocks = sections.flatMap(section => section.blocks)
  const parts = [
    ...fields.map(({ name }) => `${name.toLowerCase()} changed`),
    ...partsOf('section', sections, ({ title }) => (title === '' ? 'an untitled section' : `the section “${shorten(title, 40)}”`)),
    ...partsOf('block', blocks, named),
  ]
  return parts.join(', ')
}

function partsOf<T extends Fate>(noun: string, parts: readonly T[], name: (part: T) => string): readonly string[] {
  const [added, removed, changed] = (['added', 'removed', 'changed'] as const).map(fate => parts.filter(({ was }) => was === fate))
  const moved = parts.filter(part => part.moved && part.was === 'same')
  return [
    ...told('added', noun, added, name),
    ...told('removed', noun, removed, name),
    ...told('changed', noun, changed, name),
    ...told('moved', noun, moved, name),
  ]
}

/** One is named, more are counted. */
function told<T>(verb: string, noun: string, parts: readonly T[] | undefined, name: (part: T) => string): readonly string[] {
  const [only, ...others] = parts ?? []
  if (only === undefined) return []
  return [`${verb} ${others.length === 0 ? name(only) : `${others.length + 1} ${noun}s`}`]
}

function named({ block }: BlockComparison): string {
  const name = nameOf(block)
  return name.startsWith('the ') ? name : `“${shorten(name, 40)}”`
}
