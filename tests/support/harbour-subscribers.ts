import { createHash } from 'node:crypto'
import type { Subscriber, SubscriberList } from '../../src/core/subscribers/subscriber.ts'
import type { SubscriberImportReport } from '../../src/core/subscribers/subscribers-operations.ts'
import type { Subscribers } from '../../src/core/subscribers/subscribers.ts'
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
  const undo = undoLog()
  const area = openSubscribers({
    subscribers,
    lists,
    undo,
    clock: () => new Date('2026-11-20T08:30:00.000Z'),
    readText: async source => {
      if (source.from !== 'text') throw new Error('These tests hand over text.')
      return { name: source.name, text: source.text, encoding: 'UTF-8' }
    },
    hash: text => createHash('sha256').update(text).digest('hex'),
  })
  return { ...area, subscribers, lists, undo }
}

/** Imports with the guessed mapping, as somebody would who presses Enter. */
export async function importCsv(
  area: Subscribers,
  text: string,
  { name = 'readers.csv', dryRun = false } = {},
): Promise<SubscriberImportReport> {
  const source = { from: 'text', name, text } as const
  const { guess: mapping } = await area.operations['subscribers.lookAtCsv']({ source, email: null })
  return area.operations['subscribers.import']({ source, mapping, listId: weekly.id, dryRun })
}

/** Where everybody stands, by address. */
export async function standings(area: Subscribers): Promise<Record<string, string>> {
  const { rows } = await area.operations['subscribers.list']({
    listId: null,
    standing: null,
    text: '',
    sort: 'email',
    offset: 0,
    limit: 1_000,
  })
  return Object.fromEntries(rows.map(({ email, standing }) => [email, standing.is]))
}
