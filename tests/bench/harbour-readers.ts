import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Handlers } from '../../src/contract/newsroom.ts'
import type { SubscriberImportOrder } from '../../src/core/subscribers/import/import-operations.ts'

const towns = ['Saltmere', 'Gullhaven', 'Penwick', 'Oldferry', 'Eelby', 'Tidewell'] as const
const names = ['Ada Lund', 'Mette Holm', 'Davy Trethick', 'Ana Lopes', 'Ruth Penhallow', 'José Pérez', 'Tom Okafor'] as const

/** A list of readers as a mailing service exports it. */
export function readersCsv(count: number): string {
  const rows = Array.from({ length: count }, (_, n) => {
    const [name, town] = [names[n % names.length] ?? '', towns[n % towns.length] ?? '']
    return `reader${n}@${town.toLowerCase()}.example,"${name}",${town},subscribed,2026-0${1 + (n % 9)}-15 09:30:00`
  })
  return ['Email Address,Name,Town,Status,Subscribed at', ...rows, ''].join('\r\n')
}

/** A list to import these readers onto, from a file in `folder`. */
export async function readersOrder(
  handlers: Handlers,
  folder: string,
  csv: string,
  name = 'Harbour readers',
): Promise<SubscriberImportOrder> {
  const path = join(folder, 'readers.csv')
  await writeFile(path, csv)
  const source = { from: 'path', path } as const
  const { files } = await handlers['subscribers.lookAt']({ source, email: null, sheet: null })
  const { id } = await handlers['lists.save']({ id: null, name, description: '' })
  return { source, files: files.map(({ name, sheet, guess: mapping }) => ({ name, sheet, mapping })), listId: id, dryRun: false }
}
