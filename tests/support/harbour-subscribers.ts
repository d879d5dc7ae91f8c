import { createHash, createHmac } from 'node:crypto'
import type { Source } from '../../src/core/base/port.ts'
import type { Subscriber, SubscriberList } from '../../src/core/subscribers/subscriber.ts'
import type { SubscriberImportReport } from '../../src/core/subscribers/import/import-operations.ts'
import type { Subscribers } from '../../src/core/subscribers/subscribers.ts'
import type { RememberedMapping } from '../../src/core/subscribers/import/remembered-mapping.ts'
import type { Segment } from '../../src/core/subscribers/segments/segment.ts'
import type { Suppression } from '../../src/core/subscribers/suppression.ts'
import { everybody } from '../../src/core/subscribers/everybody.ts'
import { peopleFilesIn } from '../../src/node/sources/read-people-files.ts'
import { undoLog } from '../../src/core/base/undo-log.ts'
import { openSubscribers } from '../../src/core/subscribers/subscribers.ts'
import { memoryCollection } from './memory-collection.ts'

export const weekly: SubscriberList = {
  id: 'weekly',
  name: 'Harbour Weekly readers',
  description: '',
  createdAt: '2026-01-05T08:00:00.000Z',
}

/** The subscribers of The Harbour Weekly, in memory, on a morning in November. */
export function harbourSubscribers(people: readonly Subscriber[] = []) {
  const subscribers = memoryCollection<Subscriber>('subscribers', people)
  const lists = memoryCollection<SubscriberList>('lists', [weekly])
  const suppressions = memoryCollection<Suppression>('suppressions', [])
  const segments = memoryCollection<Segment>('segments', [])
  const undo = undoLog()
  const area = openSubscribers({
    subscribers,
    lists,
    undo,
    clock: () => new Date('2026-11-20T08:30:00.000Z'),
    suppressions,
    segments,
    mappings: memoryCollection<RememberedMapping>('mappings', []),
    async readPeople(source) {
      if (source.from === 'text')
        return { name: source.name, files: [{ name: source.name, kind: 'text', text: source.text, encoding: 'utf-8' }] }
      if (source.from !== 'bytes') throw new Error('These tests hand over texts and bytes.')
      return { name: source.name, files: await peopleFilesIn(source.name, Buffer.from(source.base64, 'base64')) }
    },
    mailsTo: async () => [],
    hash: text => createHash('sha256').update(text).digest('hex'),
    seal: text => createHmac('sha256', 'the key of the harbour').update(text).digest('hex'),
  })
  return { ...area, subscribers, lists, suppressions, segments, undo }
}

/** Imports with the guessed mapping, as somebody would who presses Enter. */
export async function importCsv(
  area: Subscribers,
  text: string,
  { name = 'readers.csv', dryRun = false } = {},
): Promise<SubscriberImportReport> {
  return importPeople(area, { from: 'text', name, text }, { dryRun })
}

/** The same of any source. */
export async function importPeople(area: Subscribers, source: Source, { dryRun = false } = {}): Promise<SubscriberImportReport> {
  const { files } = await area.operations['subscribers.lookAt']({ source, email: null, sheet: null })
  const orders = files.map(({ name, sheet, guess: mapping }) => ({ name, sheet, mapping }))
  return area.operations['subscribers.import']({ source, files: orders, listId: weekly.id, dryRun })
}

/** Where everybody stands, by address. */
export async function standings(area: Subscribers): Promise<Record<string, string>> {
  const { rows } = await area.operations['subscribers.list']({ ...everybody, limit: 1_000 })
  return Object.fromEntries(rows.map(({ email, standing }) => [email, standing.is]))
}
