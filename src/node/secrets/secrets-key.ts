import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createFile } from '../files/create-file.ts'
import { nullIfMissing } from '../files/disk-problem.ts'

/** The key of the secrets file, and in words where it is. */
interface SecretsKey {
  readonly where: string
  /** Any text; made at the first need where it lies in a file. */
  read(): Promise<string>
}

/** The system keychain's key, else that of `BROADSHEET_SECRETS_KEY`, else one in a file of `folder`. */
export function secretsKey(folder: string, environment: NodeJS.ProcessEnv, keychainKey: string | null): SecretsKey {
  if (keychainKey !== null) return { where: 'with a key in the system keychain', read: async () => keychainKey }
  const fromEnvironment = environment['BROADSHEET_SECRETS_KEY']
  if (fromEnvironment) return { where: 'with the key in BROADSHEET_SECRETS_KEY', read: async () => fromEnvironment }
  const path = join(folder, 'secrets-key.txt')
  return { where: `with the key in ${path}, which only you can read`, read: () => keyFile(path) }
}

async function keyFile(path: string): Promise<string> {
  const kept = await readFile(path, 'utf8').catch(nullIfMissing)
  if (kept !== null) return kept
  await createFile(path, randomBytes(32).toString('hex'), 0o600)
  // Ours, or that of another process which came first.
  return readFile(path, 'utf8')
}
