import { addressFault } from '../base/email-address.ts'
import { Problem } from '../base/problem.ts'
import { mailUrl } from '../render/mail-url.ts'
import { findMergeFields } from '../render/merge-fields.ts'
import { isPictureBase } from '../render/picture-address.ts'
import type { RenderedDigest } from '../render/render-operations.ts'
import { shownToAll } from '../render/show-marks.ts'
import type { StandingCounts } from '../subscribers/standing.ts'
import type { PreSendFinding } from './delivery-operations.ts'
import type { Digest } from './delivery-ports.ts'
import type { Sender } from './mail.ts'
import type { Recipient } from './manifest.ts'
import { unsubscribeEndpoint } from './message-headers.ts'

/** Everything that findings are made from. */
export interface FactMatter {
  readonly digest: Digest
  readonly rendered: RenderedDigest
  readonly sender: Sender
  readonly counts: StandingCounts
  readonly listName: string
  readonly placeholders: readonly string[]
  readonly audience: readonly Recipient[]
  /** Bytes of the HTML part, merged for the first reader. */
  readonly htmlBytes: number
}

// Gmail clips at about 102 kB, counted after merging; we warn a little before.
const clipBytes = 100_000

/** What stands in the way of sending, what blocks first, then what the curator should see. */
export function findingsOf(matter: FactMatter): readonly PreSendFinding[] {
  const found = [
    ...audienceFindings(matter),
    ...senderFindings(matter),
    ...wordFindings(matter),
    ...mergeFindings(matter),
    ...mailFindings(matter),
  ]
  return found.toSorted((a, b) => Number(a.level === 'warns') - Number(b.level === 'warns'))
}

/** Refuses to send when anything blocks; the reasons become the words. */
export function refuseWhenBlocked(findings: readonly PreSendFinding[]): void {
  const blocks = findings.filter(({ level }) => level === 'blocks')
  if (blocks.length === 0) return
  const say = (of: (finding: PreSendFinding) => string): string => [...new Set(blocks.map(of))].join(' ')
  throw new Problem(
    'send-blocked',
    say(({ what }) => what),
    say(({ remedy }) => remedy),
  )
}

function audienceFindings({ counts, listName }: FactMatter): readonly PreSendFinding[] {
  if (counts.subscribed > 0) return []
  return [blocks('empty-audience', `Nobody on “${listName}” is subscribed.`, 'Choose another list, or add subscribers to this one.')]
}

function senderFindings({ sender }: FactMatter): readonly PreSendFinding[] {
  const found: PreSendFinding[] = []
  const { accountName, fromAddress, postalAddress, dkim, local } = sender
  const fault = addressFault(fromAddress)
  if (fault !== null) found.push(blocks('no-from', `The From address of “${accountName}” ${fault}.`, 'Correct it in Settings → Accounts.'))
  if (postalAddress.trim() === '') found.push(noPostalAddress(accountName))
  if (dkim instanceof Problem) found.push(blocks('dkim-key', dkim.message, dkim.remedy))
  if (dkim === 'none' && !local) found.push(unsigned)
  if (unsubscribeEndpoint(sender, 'token') === null && !local) found.push(noOneClick)
  return found
}

const unsigned = warns(
  'unsigned',
  'Broadsheet will not sign the messages (DKIM).',
  'Fine when your mail provider signs them; otherwise add a key in Settings → Accounts.',
)

const noOneClick = warns(
  'no-one-click',
  'Readers cannot leave with one click, which Gmail and Yahoo want of bulk mail (RFC 8058).',
  'Enter an https unsubscribe address with {{token}} in it in Settings → Accounts; until then requests come by mail.',
)

function noPostalAddress(accountName: string): PreSendFinding {
  const remedy = 'Enter it in Settings → Accounts: the law wants it in every bulk mail.'
  return blocks('no-postal-address', `“${accountName}” has no postal address.`, remedy)
}

function wordFindings({ digest, rendered, sender, placeholders }: FactMatter): readonly PreSendFinding[] {
  const found: PreSendFinding[] = []
  if (digest.subject.trim() === '') found.push(blocks('no-subject', 'The digest has no subject.', 'Write one in the composer.'))
  // What only some readers see is no way to leave for the others.
  const html = shownToAll(rendered.html)
  const [inHtml, inText] = [fieldNames(html), fieldNames(shownToAll(rendered.text))]
  if (!inHtml.has('unsubscribe') || !inText.has('unsubscribe'))
    found.push(blocks('no-unsubscribe', 'The digest gives readers no way to leave.', 'Add a footer with {{unsubscribe}} in it.'))
  const postal = sender.postalAddress.trim()
  if (postal !== '' && !inHtml.has('sender') && !html.includes(postal))
    found.push(blocks('no-postal-address', 'The digest does not show your postal address.', 'Add a footer with {{sender}} in it.'))
  for (const placeholder of placeholders)
    found.push(blocks('placeholder-left', `A place still waits for your words: “${placeholder}”.`, 'Write them, or remove the place.'))
  return found
}

/** Fields that are not written as such, and fields that nobody on the list has a value for. */
function mergeFindings({ digest, rendered, audience }: FactMatter): readonly PreSendFinding[] {
  const parts = [digest.subject, rendered.html, rendered.text].map(findMergeFields)
  const broken = new Set(parts.flatMap(part => part.broken))
  const bare = new Set(parts.flatMap(({ fields }) => fields.filter(({ fallback }) => fallback === null).map(({ name }) => name)))
  const nobodys = [...bare].filter(name => !builtIn.has(name) && !audience.some(({ attributes }) => (attributes[name] ?? '') !== ''))
  return [
    ...[...broken].map(field =>
      blocks('broken-merge-field', `A merge field is broken: “${field}”.`, 'Write it as {{name}}, or remove it.'),
    ),
    ...nobodys.map(name =>
      blocks(
        'broken-merge-field',
        `Nobody on the list has a value for {{${name}}}.`,
        `Correct the name, or give a fallback: {{${name}|reader}}.`,
      ),
    ),
  ]
}

const builtIn: ReadonlySet<string> = new Set(['name', 'email', 'unsubscribe', 'sender', 'number', 'date', 'view'])

function fieldNames(template: string): ReadonlySet<string> {
  return new Set(findMergeFields(template).fields.map(({ name }) => name))
}

function mailFindings({ digest, rendered, htmlBytes }: FactMatter): readonly PreSendFinding[] {
  const found: PreSendFinding[] = rendered.warnings.map(({ level, message, line }) =>
    level === 'error'
      ? blocks('broken-mjml', `MJML of your own cannot be drawn, line ${line}: ${message}`, 'Correct it in the composer, or remove it.')
      : warns('mjml-warning', `The layout has a fault: ${message}`, 'The mail may look wrong in places. Look at the preview.'),
  )
  if (digest.pictures.as === 'linked' && !isPictureBase(digest.pictures.base))
    found.push(
      blocks(
        'no-picture-address',
        'Pictures are to be linked, but not to where.',
        'Give the address (https://…) of the folder that holds them, or embed them.',
      ),
    )
  if (fieldNames(rendered.html).has('view') && mailUrl(digest.webAddress) === null)
    found.push(
      blocks('no-web-address', 'The digest links to a copy on the web that has no address.', 'Give its address, or remove {{view}}.'),
    )
  if (htmlBytes > clipBytes)
    found.push(
      warns(
        'large-mail',
        `The mail is ${Math.round(htmlBytes / 1000)} kB of HTML, and Gmail cuts off at 102 kB.`,
        'Leave out a few articles, or show fewer words of each.',
      ),
    )
  if (digest.status === 'sent')
    found.push(
      warns('already-sent', 'This digest has been sent before.', 'Whoever got it then gets it again. Duplicate it for a new edition.'),
    )
  return found
}

function blocks(code: PreSendFinding['code'], what: string, remedy: string): PreSendFinding {
  return { level: 'blocks', code, what, remedy }
}

function warns(code: PreSendFinding['code'], what: string, remedy: string): PreSendFinding {
  return { level: 'warns', code, what, remedy }
}
