import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Problem } from '../../core/base/problem.ts'
import { applicationId, schema, schemaVersion, tables } from './schema.ts'

/** Opens the index file; one that is missing, broken, foreign or of another version is made anew. */
export function openIndexDatabase(file: string): DatabaseSync {
  return openSound(file) ?? newIndexDatabase(file)
}

/** An empty index in place of whatever is there. */
export function newIndexDatabase(file: string): DatabaseSync {
  try {
    for (const part of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(part, { force: true, recursive: true })
    const database = connect(file)
    database.exec(`BEGIN; ${schema} PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}; COMMIT`)
    return database
  } catch (cause) {
    throw new Problem(
      'library-read-only',
      `The search index ${file} could not be written.`,
      'Check that you may write to the folder and that the disk has room.',
      { cause },
    )
  }
}

/** Runs a step that happens whole or not at all. */
export function inTransaction<T>(database: DatabaseSync, step: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const outcome = step()
    database.exec('COMMIT')
    return outcome
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function openSound(file: string): DatabaseSync | null {
  let database: DatabaseSync | undefined
  try {
    database = connect(file)
    if (isOurs(database)) return database
  } catch {
    // Whatever SQLite cannot read is no index of ours.
  }
  database?.close()
  return null
}

/** Derived data may lose its last moments in a power cut, never its form: NORMAL with a write-ahead log is that. */
function connect(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function isOurs(database: DatabaseSync): boolean {
  const marks = [numberOf(database, 'PRAGMA application_id'), numberOf(database, 'PRAGMA user_version')]
  if (marks[0] !== applicationId || marks[1] !== schemaVersion) return false
  for (const table of tables) database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).all()
  return true
}

function numberOf(database: DatabaseSync, pragma: string): number {
  return Number(Object.values(database.prepare(pragma).get() ?? {})[0])
}
