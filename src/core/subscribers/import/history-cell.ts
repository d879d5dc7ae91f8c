import { z } from 'zod'
import { PersonEvent } from '../subscriber.ts'

const Events = z.array(PersonEvent)

/** A history as a cell of an export holds it; empty for somebody to whom nothing has happened. */
export function historyCell(history: readonly PersonEvent[]): string {
  return history.length === 0 ? '' : JSON.stringify(history)
}

/** The history in such a cell; a cell that holds something else tells nothing. */
export function readHistory(cell: string): PersonEvent[] {
  if (!cell.startsWith('[')) return []
  try {
    const events = Events.safeParse(JSON.parse(cell))
    return events.success ? events.data : []
  } catch {
    return []
  }
}
