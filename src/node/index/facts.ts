import type { DatabaseSync } from 'node:sqlite'

/** What the index knows of itself by this name; null when nothing. */
export function factOf(database: DatabaseSync, name: string): string | null {
  const value = database.prepare('SELECT value FROM facts WHERE name = ?').get(name)?.['value']
  return value === undefined ? null : String(value)
}

/** Notes something of the index in the index. */
export function setFact(database: DatabaseSync, name: string, value: string): void {
  database.prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)').run(name, value)
}
