import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const saltBytes = 16
const nonceBytes = 12
const tagBytes = 16
const textStart = saltBytes + nonceBytes + tagBytes

/**
 * Encrypts a text with AES-256-GCM under a key derived from `key` by scrypt.
 * `name` is authenticated with it, so that one secret cannot be passed off as another. Answers base64 of salt, nonce, tag and ciphertext.
 */
export async function sealText(text: string, name: string, key: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', await derive(key, salt, 32), nonce).setAAD(Buffer.from(name))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** The text that `sealText` sealed; throws when the key or the name differs, or a bit was changed. */
export async function unsealText(sealed: string, name: string, key: string): Promise<string> {
  const bytes = Buffer.from(sealed, 'base64')
  const salt = bytes.subarray(0, saltBytes)
  const nonce = bytes.subarray(saltBytes, saltBytes + nonceBytes)
  const tag = bytes.subarray(saltBytes + nonceBytes, textStart)
  const decipher = createDecipheriv('aes-256-gcm', await derive(key, salt, 32), nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(name)).setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes.subarray(textStart)), decipher.final()]).toString('utf8')
}
