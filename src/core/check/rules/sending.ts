import type { Fault } from '../finding.ts'
import type { CheckMatter } from '../matter.ts'
import { isPictureBase } from '../../render/picture-address.ts'
import { mailUrl } from '../../base/mail-url.ts'
import { findMergeFields } from '../../render/merge-fields.ts'
import { shownToAll } from '../../render/show-marks.ts'

/** What the law, and whoever sends, wants of the digest itself. */
export function sendingFaults({ digest, blocks, rendered, placeholders, postalAddresses }: CheckMatter): readonly Fault[] {
  const faults: Fault[] = []
  // What only some readers see is no way to leave for the others.
  const html = shownToAll(rendered.html)
  const [inHtml, inText] = [fieldNames(html), fieldNames(shownToAll(rendered.text))]
  const addFooter = blocks.some(({ kind }) => kind === 'footer')
    ? null
    : ({ label: 'Add a footer', edit: { do: 'add-block', kind: 'footer' } } as const)
  if (!inHtml.has('unsubscribe') || !inText.has('unsubscribe'))
    faults.push({
      rule: 'no-unsubscribe',
      level: 'stop',
      what: 'The digest gives readers no way to leave.',
      remedy: 'Add a footer with {{unsubscribe}} in it.',
      fix: addFooter,
    })
  if (!inHtml.has('sender') && !postalAddresses.some(address => address.trim() !== '' && html.includes(address.trim())))
    faults.push({
      rule: 'no-postal-address',
      level: 'stop',
      what: 'The digest does not show your postal address.',
      remedy: 'Add a footer with {{sender}} in it.',
      fix: addFooter,
    })
  for (const { blockId, text } of placeholders)
    faults.push({
      rule: 'placeholder-left',
      level: 'stop',
      blockId,
      of: text,
      what: `A place still waits for your words: “${text.replace(/\.$/, '')}”.`,
      remedy: 'Write them, or remove the place.',
    })
  if (digest.pictures.as === 'linked' && !isPictureBase(digest.pictures.base))
    faults.push({
      rule: 'no-picture-address',
      level: 'stop',
      what: 'Pictures are to be linked, but not to where.',
      remedy: 'Give the address (https://…) of the folder that holds them, or embed them.',
      fix: { label: 'Embed them', edit: { do: 'edit-digest', edits: { pictures: { ...digest.pictures, as: 'embedded' } } } },
    })
  if (fieldNames(rendered.html).has('view') && mailUrl(digest.webAddress) === null)
    faults.push({
      rule: 'no-web-address',
      level: 'stop',
      what: 'The digest links to a copy on the web that has no address.',
      remedy: 'Give its address, or remove {{view}}.',
    })
  return faults
}

function fieldNames(template: string): ReadonlySet<string> {
  return new Set(findMergeFields(template).fields.map(({ name }) => name))
}
