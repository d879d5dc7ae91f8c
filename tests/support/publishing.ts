import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Digest } from '../../src/core/compose/digest.ts'
import type { SubscriberImportReport } from '../../src/core/subscribers/import/import-operations.ts'
import { answered } from './cli.ts'
import { root } from './root.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A topic page of our own writing, by its name among the fixtures. */
export function topicPage(name: string): string {
  return join(root, 'tests/fixtures/topic-pages', `${name}.txt`)
}

/** A folder whose library has one small digest, ready to be sent. */
export async function withDigest(): Promise<string> {
  const folder = await temporaryFolder()
  await answered(folder, ['import', topicPage('tide-tables')])
  await answered<Digest>(folder, ['digest', 'new', '--subject', 'Spring tide on Thursday', '--preheader', 'Move your cars off the quay'])
  await answered<Digest>(folder, ['digest', 'arrange', 'latest'])
  return folder
}

/** Writes rows as a CSV file of addresses and names, and brings it in on the list Readers. */
export async function withReaders(folder: string, emails: readonly string[]): Promise<SubscriberImportReport> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'readers.csv')
  await writeFile(file, ['email,name', ...emails.map((email, n) => `${email},Reader ${n + 1}`), ''].join('\n'))
  return answered(folder, ['subscribers', 'import', file, '--list', 'Readers'])
}
