import { readAddress } from '../base/email-address.ts'
import { Problem } from '../base/problem.ts'
import { oneLine } from '../base/text.ts'
import { accountFault } from './account-fault.ts'
import type { Account, AccountDraft, OAuthClient } from './account.ts'
import { checkDkimKeyShape } from './dkim-key.ts'
import { localAccount } from './local-account.ts'
import { secretDrafted } from './account-secrets.ts'
import type { SettingsPorts } from './settings-ports.ts'

const fewestBits = 1024

/** An account as it would be kept, with its secrets. */
interface CheckedDraft {
  readonly account: Account
  readonly password: string | null
  readonly dkimKey: string | null
  /** What is to be kept of each secret: null for what is there, empty for nothing. */
  readonly kept: Pick<AccountDraft, 'password' | 'dkimKey' | 'clientSecret'>
}

/** Reads a draft as the account it would become under `id`; refuses, in words, what could not send. */
export async function readDraft(
  { secrets, readDkimKey, makeDkimKey }: SettingsPorts,
  draft: AccountDraft,
  id: string,
): Promise<CheckedDraft> {
  const account = tidy({ ...draft.account, id })
  if (account.kind === 'local' && id !== localAccount.id)
    throw new Problem('bad-input', 'There is one local mailbox, and it is there already.', 'Choose SMTP for another account.')
  const fault = accountFault(account)
  if (fault !== null) throw new Problem('bad-input', fault, 'Correct it and save the account again.')
  const password = await secretDrafted(secrets, draft.account.id, 'password', draft.password)
  const drafted = draft.dkimKey?.trim() ?? null
  const isNew = account.dkim !== null && drafted === 'new'
  const dkimKey = isNew ? await makeDkimKey() : await secretDrafted(secrets, draft.account.id, 'dkim-key', drafted)
  if (account.dkim && dkimKey === null)
    throw new Problem(
      'dkim-key',
      `There is no key to sign with for ${account.dkim.domain}.`,
      'Have one made or paste the private key, or turn DKIM off and leave signing to your mail server.',
    )
  if (dkimKey !== null) checkDkimKey(dkimKey, readDkimKey)
  const kept = { password: draft.password, dkimKey: isNew ? dkimKey : drafted, clientSecret: draft.clientSecret?.trim() ?? null }
  return { account, password, dkimKey, kept }
}

/** Single lines stay single (no line end may reach a header); the local mailbox keeps its place. */
function tidy(account: Account): Account {
  const dkim = account.dkim && { domain: oneLine(account.dkim.domain).toLowerCase(), selector: oneLine(account.dkim.selector) }
  const tidied = {
    ...account,
    dkim,
    name: oneLine(account.name),
    host: oneLine(account.host),
    user: oneLine(account.user),
    oauth: account.oauth && tidyClient(account.oauth),
    fromName: oneLine(account.fromName),
    fromAddress: tidyAddress(account.fromAddress),
    replyTo: tidyAddress(account.replyTo),
    unsubscribeAddress: tidyAddress(account.unsubscribeAddress),
    unsubscribeUrl: oneLine(account.unsubscribeUrl),
    postalAddress: account.postalAddress.replace(/\r\n?/g, '\n').trim(),
    caFile: account.caFile.trim(),
  }
  const { host, port, security, user, kind } = localAccount
  return account.id === localAccount.id ? { ...tidied, host, port, security, user, kind } : tidied
}

function tidyClient(client: OAuthClient): OAuthClient {
  const { authorizeUrl, tokenUrl, deviceUrl, scope, clientId } = client
  return {
    authorizeUrl: oneLine(authorizeUrl),
    tokenUrl: oneLine(tokenUrl),
    deviceUrl: oneLine(deviceUrl),
    scope: oneLine(scope),
    clientId: oneLine(clientId),
  }
}

/** The address as it goes into a header; what is no address stays as it is, to be told of. */
function tidyAddress(text: string): string {
  const reading = readAddress(text)
  return reading.fault === null ? reading.address.text : oneLine(text)
}

function checkDkimKey(pem: string, readDkimKey: SettingsPorts['readDkimKey']): void {
  checkDkimKeyShape(pem)
  const { bits } = readDkimKey(pem)
  if (bits < fewestBits)
    throw new Problem(
      'dkim-key',
      `The DKIM key has ${bits} bits, and mail servers ignore fewer than ${fewestBits}.`,
      'Use a key of 2048 bits.',
    )
}
