import { shorten } from '../../base/text.ts'
import type { Fault } from '../finding.ts'
import type { CheckMatter } from '../matter.ts'
import { nameOf } from '../../compose/name-of.ts'

// Gmail clips at 102,400 bytes, counted after merging; some readers' fields are longer than the sample's.
const clipBytes = 100_000

/** Faults of MJML, and the weight at which Gmail cuts the mail off. */
export function layoutFaults({ blocks, rendered }: CheckMatter): readonly Fault[] {
  const faults = rendered.warnings.map(({ level, message, line, blockId }): Fault => {
    const place = { blockId, of: `${line} ${message}` }
    return level === 'error'
      ? {
          rule: 'broken-mjml',
          level: 'stop',
          ...place,
          what: `MJML of your own cannot be drawn, line ${line}: ${sentence(message)}`,
          remedy: 'Correct it in the composer, or remove it.',
          fix: blockId === null ? null : { label: 'Draw it as usual', edit: { do: 'edit-block', blockId, edits: { mjml: null } } },
        }
      : {
          rule: 'mjml-warning',
          level: 'warn',
          ...place,
          what: `The layout has a fault: ${sentence(message)}`,
          remedy: 'The mail may look wrong in places. Look at the preview.',
        }
  })
  if (rendered.bytes <= clipBytes) return faults
  const heaviest = Object.entries(rendered.blockBytes).toSorted(([, a], [, b]) => b - a)
  const named = heaviest.slice(0, 3).flatMap(([id, bytes]) => {
    const block = blocks.find(each => each.id === id)
    return block ? [`“${shorten(nameOf(block), 40)}” (${kilobytes(bytes)})`] : []
  })
  return [
    ...faults,
    {
      rule: 'large-mail',
      level: 'warn',
      blockId: heaviest[0]?.[0] ?? null,
      what: `The mail is ${kilobytes(rendered.bytes)} of HTML, and Gmail cuts off at 102 kB.`,
      remedy: `Leave out a few articles, or show fewer words of each.${named.length > 0 ? ` The heaviest are ${named.join(', ')}.` : ''}`,
    },
  ]
}

const sentence = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`)

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`
