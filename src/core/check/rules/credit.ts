import { countWords, shorten } from '../../base/text.ts'
import type { Fault } from '../finding.ts'
import type { CheckMatter } from '../matter.ts'
import { nameOf } from '../../compose/name-of.ts'

// What courts and style guides let pass as a short quotation differs; these are the lengths at which an editor would look again.
const quotedWords = 120
const quotedShare = 0.25
// Of a shorter source the library has a notice, or only the beginning: a share of that says nothing.
const leastWords = 200

/** Text of others without their name, or more of it than a quotation needs. */
export function creditFaults({ blocks, articles }: CheckMatter): readonly Fault[] {
  return blocks.flatMap((block): Fault[] => {
    if (block.kind !== 'article' || block.articleId === null || block.mjml !== null) return []
    const words = block.layout === 'headline' ? 0 : countWords(block.blurb)
    const whole = articles.get(block.articleId)?.wordCount ?? 0
    const share = whole > 0 ? words / whole : 0
    const name = shorten(nameOf(block), 60)
    const faults: Fault[] = []
    const host = URL.parse(block.url ?? '')?.hostname.replace(/^www\./, '') ?? ''
    if (block.siteName.trim() === '' && block.byline.trim() === '')
      faults.push({
        rule: 'no-credit',
        level: 'warn',
        blockId: block.id,
        what: `“${name}” does not say whose story it is.`,
        remedy: 'Name the source or who wrote it.',
        fix:
          host === ''
            ? null
            : { label: `Credit ${shorten(host, 30)}`, edit: { do: 'edit-block', blockId: block.id, edits: { siteName: host } } },
      })
    if (words > quotedWords || (whole >= leastWords && share > quotedShare))
      faults.push({
        rule: 'long-quote',
        level: 'warn',
        blockId: block.id,
        what: `“${name}” quotes ${words} words${whole > words ? `, ${Math.round(share * 100)} % of the source’s text` : ' of its source'}.`,
        remedy: 'Quote less, or tell it in words of your own.',
      })
    return faults
  })
}
