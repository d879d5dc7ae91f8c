import type { PreSendFinding } from '../../../core/delivery/delivery-operations.ts'
import type { DomainCheck } from '../../../core/settings/dns/domain-check.ts'

/** What is to be put right in DNS, among the other findings before sending. It never stops a delivery, and nothing is said where DNS could not be asked. */
export function ofDomain(check: DomainCheck | undefined): readonly PreSendFinding[] {
  const wrong = check?.findings.filter(({ level }) => level === 'warns') ?? []
  return wrong.map(({ of, what, remedy }) => ({ level: 'warns', of: 'account', code: of, what, remedy }))
}
