import { accountDkimKey, openAccount } from './accounts.ts'
import { checkDomain } from './dns/check-domain.ts'
import type { DomainCheck } from './dns/domain-check.ts'
import type { SettingsPorts } from './settings-ports.ts'

/** What DNS says of the domain that an account sends from. */
export async function checkSenderDomain(ports: SettingsPorts, id: string): Promise<DomainCheck> {
  const account = await openAccount(ports, id)
  const key = account.dkim && (await accountDkimKey(ports, id))
  return checkDomain(ports.dns, account, key === null ? null : ports.readDkimKey(key).publicKey)
}
