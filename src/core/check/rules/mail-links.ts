import { shorten } from '../../base/text.ts'
import type { Block } from '../../compose/block.ts'
import { mailUrl } from '../../base/mail-url.ts'
import type { Fault, Fix } from '../finding.ts'
import type { CheckMatter } from '../matter.ts'
import type { PageElement } from '../page/read-page.ts'
import { writtenIn } from '../written-in.ts'
import { newAddress } from './block-links.ts'

// Tell readers and spam filters nothing of where they lead; many blocklists hold them.
const shorteners = new Set([
  'bit.ly',
  'tinyurl.com',
  't.co',
  'goo.gl',
  'ow.ly',
  'is.gd',
  'buff.ly',
  'rebrand.ly',
  'cutt.ly',
  'lnkd.in',
  't.ly',
])

/** Links of the mail as it is drawn that do not answer, or are not what they seem. */
export function mailLinkFaults({ blocks, page, links }: CheckMatter): readonly Fault[] {
  return page.elements
    .filter(({ tag, hidden }) => tag === 'a' && !hidden)
    .flatMap(anchor => {
      const href = anchor.attributes['href'] ?? ''
      const url = URL.parse(href)
      const block = blocks.find(({ id }) => id === anchor.blockId)
      return url === null
        ? []
        : [...unanswered(href, anchor, links), ...movedInText(href, block, links), ...ofDoubt(url, href, block, anchor)]
    })
}

function unanswered(href: string, { blockId }: PageElement, links: CheckMatter['links']): readonly Fault[] {
  const answer = links.get(href)
  if (answer?.is !== 'gone' && answer?.is !== 'unreachable') return []
  return [
    {
      rule: 'dead-link',
      level: answer.is === 'gone' ? 'warn' : 'hint',
      blockId,
      of: href,
      what: `${shorten(href, 70)} does not answer. ${answer.words}`,
      remedy: 'Give another address, or leave the story out.',
      fix: blockId === null ? null : { label: 'Remove the block', edit: { do: 'remove-block', blockId } },
    },
  ]
}

/** A link among the words of a block whose page has moved; that of the block itself is its own rule's. */
function movedInText(href: string, block: Block | undefined, links: CheckMatter['links']): readonly Fault[] {
  const answer = links.get(href)
  if (!block || answer?.is !== 'moved' || answer.movedTo === null || ('url' in block && mailUrl(block.url) === href)) return []
  const { movedTo } = answer
  const [field] = Object.entries(writtenIn(block)).find(([, words]) => words.includes(answer.url)) ?? []
  return [
    {
      rule: 'moved-link',
      level: 'hint',
      blockId: block.id,
      of: href,
      what: `The page at ${shorten(href, 70)} has moved.`,
      remedy: `It lies at ${shorten(movedTo, 80)} from now on.`,
      fix:
        field === undefined
          ? null
          : {
              label: 'Take the new address',
              edit: { do: 'replace', what: 'text', blockId: block.id, field, from: answer.url, to: movedTo },
            },
    },
  ]
}

function ofDoubt(url: URL, href: string, block: Block | undefined, { blockId, text }: PageElement): readonly Fault[] {
  const place = { blockId, of: href }
  const faults: Fault[] = []
  if (url.protocol === 'http:')
    faults.push({
      rule: 'insecure-link',
      level: 'hint',
      ...place,
      what: `${shorten(href, 70)} is not encrypted (http).`,
      remedy: 'Most sites answer at https too.',
      fix: secureFix(block, href),
    })
  if (shorteners.has(url.hostname.replace(/^www\./, '')))
    faults.push({
      rule: 'link-shortener',
      level: 'warn',
      ...place,
      what: `${shorten(href, 70)} hides where it leads, and spam filters distrust it.`,
      remedy: 'Link to the page itself.',
    })
  const shown = /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(?:\/\S*)?$/i.exec(text)?.[1]?.toLowerCase()
  if (shown !== undefined && bare(shown) !== bare(url.hostname) && !bare(url.hostname).endsWith(`.${bare(shown)}`))
    faults.push({
      rule: 'disguised-link',
      level: 'warn',
      ...place,
      what: `A link says “${shorten(text, 40)}” and leads to ${url.hostname}.`,
      remedy: 'Let it say where it leads: spam filters take it for a trap.',
    })
  return faults
}

function secureFix(block: Block | undefined, href: string): Fix | null {
  if (!block || !('url' in block) || mailUrl(block.url) !== href) return null
  return newAddress(block.id, href.replace(/^http:/, 'https:'), 'Use https')
}

const bare = (host: string): string => host.replace(/^www\./, '')
