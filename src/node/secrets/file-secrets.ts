import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../../core/base/problem.ts'
import type { Secrets } from '../../core/settings/secrets.ts'
import { diskProblem, nullIfMissing } from '../files/disk-problem.ts'
import { writeFileDurably } from '../files/write-file-durably.ts'
import { environmentSecret } from './environment-secret.ts'
import { sealText, unsealText } from './sealed-text.ts'
import { secretsKey } from './secrets-key.ts'

/** Names, each with its secret sealed by itself. */
const SealedSecrets = z.object({ version: z.literal(1), secrets: z.array(z.tuple([z.string(), z.string()])) })
type Sealed = ReadonlyMap<string, string>

/**
 * Secrets in an encrypted file that only the user can read, in a folder that is not a library.
 * The key is `keychainKey` where the system keeps one, else `BROADSHEET_SECRETS_KEY`, else a file beside the secrets.
 * `BROADSHEET_SMTP_PASSWORD` and `BROADSHEET_DKIM_KEY_FILE` stand in for every account's password and DKIM key.
 */
export function fileSecrets(folder: string, environment: NodeJS.ProcessEnv, keychainKey: string | null = null): Secrets {
  const path = join(folder, 'secrets.json')
  const key = secretsKey(folder, environment, keychainKey)
  let last = Promise.resolve()

  async function edit(change: (sealed: Map<string, string>) => unknown): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const sealed = new Map(await readSealed(path))
    await change(sealed)
    await writeSealed(path, sealed)
  }
  /** One after another, so that no change is lost. */
  function inTurn(change: (sealed: Map<string, string>) => unknown): Promise<void> {
    const edited = last.then(() => edit(change))
    last = edited.catch(() => undefined)
    return inWords(edited, path)
  }

  return {
    kept: `encrypted in ${path}, ${key.where}`,
    async read(name) {
      const given = await environmentSecret(name, environment)
      if (given !== null) return given
      const sealed = (await inWords(readSealed(path), path)).get(name)
      return sealed === undefined ? null : unseal(sealed, name, await inWords(key.read(), path))
    },
    write: (name, value) => inTurn(async sealed => sealed.set(name, await sealText(value, name, await key.read()))),
    remove: name => inTurn(sealed => sealed.delete(name)),
  }
}

async function readSealed(path: string): Promise<Sealed> {
  const text = await readFile(path, 'utf8').catch(nullIfMissing)
  if (text === null) return new Map()
  try {
    return new Map(SealedSecrets.parse(JSON.parse(text)).secrets)
  } catch (cause) {
    throw new Problem(
      'file-not-understood',
      `The saved passwords in ${path} cannot be understood.`,
      'Move that file away and enter the passwords again in Settings → Accounts.',
      { cause },
    )
  }
}

async function writeSealed(path: string, secrets: Sealed): Promise<void> {
  await writeFileDurably(path, `${JSON.stringify({ version: 1, secrets: [...secrets] }, null, 2)}\n`, { mode: 0o600 })
}

async function unseal(sealed: string, name: string, key: string): Promise<string> {
  try {
    return await unsealText(sealed, name, key)
  } catch (cause) {
    throw new Problem(
      'file-unreadable',
      `The saved secret ${name} was encrypted with another key, or was changed.`,
      'Enter it again in Settings → Accounts, or set BROADSHEET_SECRETS_KEY to the key it was saved with.',
      { cause },
    )
  }
}

async function inWords<T>(work: Promise<T>, path: string): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw diskProblem(error, path)
  }
}
