import { addressFault } from '../base/email-address.ts'
import { Problem } from '../base/problem.ts'
import type { StandingCounts } from '../subscribers/standing.ts'
import type { PreSendFinding } from './delivery-operations.ts'
import type { Digest, DigestFault } from './delivery-ports.ts'
import type { Sender } from './mail.ts'
import { unsubscribeEndpoint } from './message-headers.ts'

/** Everything that findings are made from. */
export interface FactMatter {
  readonly digest: Digest
  readonly sender: Sender
  readonly counts: StandingCounts
  readonly listName: string
  /** What is wrong with the digest itself. */
  readonly faults: readonly DigestFault[]
}

/** What stands in the way of sending, what blocks first, then what the curator should see. */
export function findingsOf(matter: FactMatter): readonly PreSendFinding[] {
  const found = [...audienceFindings(matter), ...senderFindings(matter), ...digestFindings(matter)]
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
  return [
    blocks('list', 'empty-audience', `Nobody on “${listName}” is subscribed.`, 'Choose another list, or add subscribers to this one.'),
  ]
}

function senderFindings({ sender }: FactMatter): readonly PreSendFinding[] {
  const found: PreSendFinding[] = []
  const { accountName, fromAddress, postalAddress, dkim, local } = sender
  const fault = addressFault(fromAddress)
  if (fault !== null)
    found.push(blocks('account', 'no-from', `The From address of “${accountName}” ${fault}.`, 'Correct it in Settings → Accounts.'))
  if (postalAddress.trim() === '') found.push(noPostalAddress(accountName))
  if (dkim instanceof Problem) found.push(blocks('account', 'dkim-key', dkim.message, dkim.remedy))
  if (dkim === 'none' && !local) found.push(unsigned)
  if (unsubscribeEndpoint(sender, 'token') === null && !local) found.push(noOneClick)
  return found
}

const unsigned = warns(
  'account',
  'unsigned',
  'Broadsheet will not sign the messages (DKIM).',
  'Fine when your mail provider signs them; otherwise add a key in Settings → Accounts.',
)

const noOneClick = warns(
  'account',
  'no-one-click',
  'Readers cannot leave with one click, which Gmail and Yahoo want of bulk mail (RFC 8058).',
  'Enter an https unsubscribe address with {{token}} in it in Settings → Accounts; until then requests come by mail.',
)

function noPostalAddress(accountName: string): PreSendFinding {
  const remedy = 'Enter it in Settings → Accounts: the law wants it in every bulk mail.'
  return blocks('account', 'no-postal-address', `“${accountName}” has no postal address.`, remedy)
}

/** What the checks of the digest find; what could merely be better is for whoever composes. */
function digestFindings({ faults, digest }: FactMatter): readonly PreSendFinding[] {
  const found = faults.flatMap(({ level, rule, what, remedy }): PreSendFinding[] =>
    level === 'hint' ? [] : [{ level: level === 'stop' ? 'blocks' : 'warns', of: 'digest', code: rule, what, remedy }],
  )
  return digest.status === 'sent' ? [...found, alreadySent] : found
}

const alreadySent = warns(
  null,
  'already-sent',
  'This digest has been sent before.',
  'Whoever got it then gets it again. Duplicate it for a new edition.',
)

function blocks(of: PreSendFinding['of'], code: string, what: string, remedy: string): PreSendFinding {
  return { level: 'blocks', of, code, what, remedy }
}

function warns(of: PreSendFinding['of'], code: string, what: string, remedy: string): PreSendFinding {
  return { level: 'warns', of, code, what, remedy }
}
