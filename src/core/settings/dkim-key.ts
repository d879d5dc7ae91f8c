import { Problem } from '../base/problem.ts'

const remedy = 'Paste an RSA private key of 2048 bits in PEM, which begins with “-----BEGIN PRIVATE KEY-----”.'
const pem = /^-----BEGIN ([A-Z0-9 ]+)-----\s+([A-Za-z0-9+/=\s]+)-----END \1-----$/
// The object identifier rsaEncryption (RFC 8017) as it falls in the base64 of every PKCS#8 key of 512 bits and more.
const rsaIdentifier = 'BgkqhkiG9w0BAQEF'

/**
 * Refuses (dkim-key) what is not an RSA private key in PEM, by its shape. nodemailer signs with RSA alone and, given any other
 * key, sends unsigned without a word.
 */
export function checkDkimKeyShape(text: string): void {
  const [, label = '', body = ''] = pem.exec(text.trim()) ?? []
  const fault = labelFault(label) ?? bodyFault(label, body.replace(/\s/g, ''))
  if (fault !== null) throw new Problem('dkim-key', fault, remedy)
}

function labelFault(label: string): string | null {
  if (label === 'RSA PRIVATE KEY' || label === 'PRIVATE KEY') return null
  if (label === '') return 'The DKIM key is not a key in PEM.'
  if (label.includes('PUBLIC')) return 'The DKIM key is the public half, which belongs in DNS; signing takes the private half.'
  if (label.includes('ENCRYPTED')) return 'The DKIM key is locked with a passphrase.'
  if (label.includes('CERTIFICATE')) return 'The DKIM key is a certificate, not a private key.'
  return `The DKIM key is of a kind that mail is not signed with (${label.toLowerCase()}).`
}

function bodyFault(label: string, base64: string): string | null {
  const isRsa = label === 'RSA PRIVATE KEY' || base64.slice(0, 48).includes(rsaIdentifier)
  return isRsa ? null : 'The DKIM key is not an RSA key; Gmail and Outlook check no other.'
}
