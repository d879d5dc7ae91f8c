import { shorten } from '../../base/text.ts'
import type { Fault } from '../finding.ts'
import type { CheckMatter } from '../matter.ts'

/** Headings that skip a step: whoever jumps from heading to heading by screen reader takes it for something missing. */
export function headingFaults({ page }: CheckMatter): readonly Fault[] {
  const headings = page.elements.filter(({ tag, hidden }) => /^h[1-6]$/.test(tag) && !hidden).filter(({ text }) => text !== '')
  const first = headings.filter(({ tag }) => tag === 'h1')
  const faults: Fault[] = []
  if (first.length === 0)
    faults.push({
      rule: 'heading-order',
      level: 'hint',
      of: 'none',
      what: 'The digest has no name plate, so no heading of the first rank.',
      remedy: 'Add a masthead: screen readers announce a mail by it.',
      fix: { label: 'Add a masthead', edit: { do: 'add-block', kind: 'masthead' } },
    })
  for (const { blockId, text } of first.slice(1))
    faults.push({
      rule: 'heading-order',
      level: 'hint',
      blockId,
      of: text,
      what: `“${shorten(text, 60)}” is a second heading of the first rank.`,
      remedy: 'Keep one masthead.',
    })
  let before = 0
  for (const { tag, blockId, text } of headings) {
    const rank = Number(tag.slice(1))
    if (before > 0 && rank > before + 1)
      faults.push({
        rule: 'heading-order',
        level: 'hint',
        blockId,
        of: text,
        what: `“${shorten(text, 60)}” is a heading of rank ${rank} right below one of rank ${before}.`,
        remedy: 'Put a heading or a titled section between them.',
      })
    before = rank
  }
  return faults
}
