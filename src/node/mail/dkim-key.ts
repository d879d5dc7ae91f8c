import type { KeyObject } from 'node:crypto'
import { createPrivateKey, createPublicKey, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import { Problem } from '../../core/base/problem.ts'
import type { Account } from '../../core/settings/account.ts'

/** A key to sign with, and whose it says it is. */
export interface DkimSigner {
  readonly domain: string
  readonly selector: string
  readonly key: KeyObject
}

// RFC 8301 §3.2: verifiers must not accept less.
const leastBits = 1024

/**
 * The signing key from PEM, which has to be RSA: nodemailer signs with nothing else, and with any other key it sends
 * unsigned without a word. Throws dkim-key.
 */
export function readDkimKey(pem: string): { readonly key: KeyObject; readonly bits: number; readonly publicKey: string } {
  const key = parseKey(pem)
  if (key.asymmetricKeyType !== 'rsa')
    throw bad(`The DKIM key is of the kind ${key.asymmetricKeyType ?? 'unknown'}, and Gmail and Outlook verify RSA only.`)
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (bits < leastBits) throw bad(`The DKIM key has ${bits} bits, and receivers refuse less than ${leastBits}.`)
  return { key, bits, publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64') }
}

/** A new key to sign with: RSA of 2048 bits, the most that fits every DNS provider's form (RFC 8301 §3.2 recommends it), in PEM. */
export async function makeDkimKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** The signer of an account; null when signing is left to the server. Throws dkim-key. */
export function signerOf({ name, dkim }: Pick<Account, 'name' | 'dkim'>, pem: string | null): DkimSigner | null {
  if (dkim === null) return null
  if (pem === null) throw bad(`The account “${name}” has no DKIM key.`)
  return { ...dkim, key: readDkimKey(pem).key }
}

function parseKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch (error) {
    throw bad('The DKIM key cannot be read as a private key in PEM.', error)
  }
}

function bad(what: string, cause?: unknown): Problem {
  return new Problem('dkim-key', what, 'Enter an RSA key of 2048 bits (PEM) in Settings → Accounts, or switch signing off.', { cause })
}
