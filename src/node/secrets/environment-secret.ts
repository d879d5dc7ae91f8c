import { readFile } from 'node:fs/promises'
import { Problem } from '../../core/base/problem.ts'

/** A secret that the environment gives in place of the kept one; null when it gives none. Throws Problem dkim-key for a key file that cannot be read. */
export async function environmentSecret(name: string, environment: NodeJS.ProcessEnv): Promise<string | null> {
  if (/^account\/[^/]+\/password$/.test(name)) return environment['BROADSHEET_SMTP_PASSWORD'] || null
  const keyFile = environment['BROADSHEET_DKIM_KEY_FILE']
  if (keyFile && /^account\/[^/]+\/dkim-key$/.test(name)) return readKey(keyFile)
  return null
}

async function readKey(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new Problem('dkim-key', `The DKIM key in ${path} could not be read.`, 'Correct BROADSHEET_DKIM_KEY_FILE, or unset it.', { cause })
  }
}
