import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { safeStorage } from 'electron'

/**
 * The key that encrypts the secrets file, itself kept by the system's keychain.
 * Null where there is no keychain: the newsroom then keeps a key file and says so.
 */
export async function secretsKey(folder: string): Promise<string | null> {
  if (!safeStorage.isEncryptionAvailable()) return null
  const file = join(folder, 'secrets.key')
  try {
    return safeStorage.decryptString(await readFile(file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const key = randomBytes(32).toString('hex')
    await writeFile(file, safeStorage.encryptString(key), { mode: 0o600, flag: 'wx' })
    return key
  }
}
