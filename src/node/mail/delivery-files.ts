import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Notice } from '../../core/base/port.ts'
import { Problem } from '../../core/base/problem.ts'
import type { DeliveryFiles } from '../../core/delivery/delivery-ports.ts'
import { Manifest } from '../../core/delivery/manifest.ts'
import { systemCode } from '../files/disk-problem.ts'
import { writeFileDurably } from '../files/write-file-durably.ts'
import { testMailsFile } from './test-mails-file.ts'
import { openRecipients, recipientLines } from './recipients-file.ts'
import { openLedgerFile, readLedgerFile } from './ledger-file.ts'

/** `deliveries/` of a library. A manifest that cannot be read is told by `notice`, and the delivery left alone. */
export function deliveryFiles(libraryPath: string, notice: (notice: Notice) => void): DeliveryFiles {
  const root = join(libraryPath, 'deliveries')
  const folder = (id: string): string => join(root, safe(id))
  const ledger = (id: string): string => join(folder(id), 'ledger.jsonl')
  const read = (id: string, name: string): Promise<string> =>
    readFile(join(folder(id), name), 'utf8').catch(unreadable(join(folder(id), name)))
  const save = (manifest: Manifest): Promise<void> =>
    writeFileDurably(join(folder(manifest.id), 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)

  return {
    async manifests() {
      const known = await Promise.all((await foldersIn(root)).map(id => readManifest(join(root, id, 'manifest.json'), notice)))
      return known.filter(manifest => manifest !== null)
    },
    async create(manifest, copy, eml, audience) {
      const file = (name: string): string => join(folder(manifest.id), name)
      await writeFileDurably(file('audience.jsonl'), recipientLines(audience))
      await writeFileDurably(file('ledger.jsonl'), '')
      await writeFileDurably(file('rendered.html'), copy.html)
      await writeFileDurably(file('rendered.txt'), copy.text)
      await writeFileDurably(file('rendered.eml'), eml)
      await save(manifest)
    },
    saveManifest: save,
    copy: async id => ({ html: await read(id, 'rendered.html'), text: await read(id, 'rendered.txt') }),
    audience: id => openRecipients(join(folder(id), 'audience.jsonl')).catch(unreadable(join(folder(id), 'audience.jsonl'))),
    readLedger: (id, take) => readLedgerFile(ledger(id), take).catch(unreadable(ledger(id))),
    openLedger: (id, take) => openLedgerFile(ledger(id), take).catch(unreadable(ledger(id))),
    ...testMailsFile(join(root, 'test-mails.json')),
    folder,
  }
}

async function foldersIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  })
  return entries.filter(entry => entry.isDirectory()).map(({ name }) => name)
}

/** A folder without a manifest is a delivery whose making was cut short: nothing was sent from it. */
async function readManifest(path: string, notice: (notice: Notice) => void): Promise<Manifest | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return Manifest.parse(JSON.parse(text))
  } catch {
    notice({
      level: 'warning',
      what: `The delivery in ${path} cannot be read.`,
      remedy: 'It is left as it is. A newer Broadsheet may have written it.',
    })
    return null
  }
}

/** Ids come over the contract; none may lead out of the folder. */
function safe(id: string): string {
  if (/^[\w-]+$/.test(id)) return id
  throw new Problem('not-found', 'There is no such delivery.', 'Look in the list of deliveries.')
}

function unreadable(path: string): (error: unknown) => never {
  return error => {
    if (error instanceof Problem) throw error
    throw new Problem('file-unreadable', `${path} cannot be read.`, 'Bring the delivery’s folder back from a backup.', { cause: error })
  }
}
