import type { Account, DnsRecord } from './account.ts'

const longestString = 255

/** The record that lets anybody check an account's signatures (RFC 6376 §3.6.1). `publicKey` is base64 of the key's SubjectPublicKeyInfo. */
export function dkimRecord({ domain, selector }: NonNullable<Account['dkim']>, publicKey: string): DnsRecord {
  const value = `v=DKIM1; k=rsa; p=${publicKey}`
  return { name: `${selector}._domainkey.${domain}`, value, strings: value.match(new RegExp(`.{1,${longestString}}`, 'g')) ?? [] }
}
