import { pacing } from '../../base/pacing.ts'
import { Problem } from '../../base/problem.ts'
import type { SubscribersPorts } from '../subscribers-ports.ts'
import { guessMapping, isOwnExport } from './guess-mapping.ts'
import type { FileLook, ImportLook } from './import-operations.ts'
import type { PeopleFile } from './people-file.ts'
import type { PeopleTable } from './people-table.ts'
import { readTable } from './read-table.ts'
import type { RememberedMapping } from './remembered-mapping.ts'
import { columnsId } from './remembered-mapping.ts'
import { formatName } from './services.ts'

const rowsShown = 10

/** What to heed of what somebody says of a file: the column of addresses, and a workbook's sheet. */
export interface LookWishes {
  readonly email: string | null
  readonly sheet: string | null
}

/**
 * What was handed over, and how it would be read, before anything is kept. Of an archive the files that hold nobody are left out;
 * when all of them do, or a file of its own does, this throws their Problem.
 */
export async function lookAtFiles(
  { hash, mappings }: Pick<SubscribersPorts, 'hash' | 'mappings'>,
  { name, files }: { readonly name: string; readonly files: readonly PeopleFile[] },
  wishes: LookWishes = { email: null, sheet: null },
): Promise<ImportLook> {
  const looks: FileLook[] = []
  const failures: { readonly name: string; readonly problem: Problem }[] = []
  for (const file of files) {
    try {
      const table = readTable(file, wishes.sheet)
      const remembered = wishes.email === null ? await mappings.get(columnsId(hash, table.columns)) : undefined
      looks.push(await lookOf(table, remembered, wishes.email))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      failures.push({ name: file.name, problem: error })
    }
  }
  if (looks.length === 0)
    throw failures[0]?.problem ?? new Problem('file-not-understood', `${name} holds no file of people.`, 'Choose another one.')
  return { name, files: looks, leftOut: failures.map(failure => ({ name: failure.name, reason: failure.problem.message })) }
}

async function lookOf(table: PeopleTable, remembered: RememberedMapping | undefined, email: string | null): Promise<FileLook> {
  const { name, encoding, delimiter, sheets, sheet, columns, first } = table
  const guess = guessMapping(table, email)
  return {
    name,
    format: formatName(table, isOwnExport(table)),
    encoding,
    delimiter,
    sheets,
    sheet,
    columns,
    rowCount: await countRows(table),
    sample: first.slice(0, rowsShown).map(({ cells }) => cells),
    // Two files with the same columns may still be of those who are there and of those who left.
    guess: remembered ? { ...remembered.mapping, otherwise: guess.otherwise } : guess,
    remembered: remembered !== undefined,
  }
}

/** In slices, for a long file takes a while. */
async function countRows({ rows }: PeopleTable): Promise<number> {
  const pause = pacing()
  const reading = rows[Symbol.iterator]()
  let count = 0
  for (; reading.next().done !== true; count += 1) {
    const rest = pause()
    if (rest) await rest
  }
  return count
}
