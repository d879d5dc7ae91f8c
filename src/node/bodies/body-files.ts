import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../core/base/problem.ts'
import type { Bodies } from '../../core/library/bodies.ts'
import { diskProblem, systemCode } from '../files/disk-problem.ts'
import { writeFileDurably } from '../files/write-file-durably.ts'

/** Saved bodies as files of the library folder: `bodies/<aa>/<id>.html`, where `aa` ends the id, so that folders stay small and even. */
export function bodyFiles(libraryPath: string): Bodies {
  const fileOf = (id: string) => join(libraryPath, 'bodies', checked(id).slice(-2), `${id}.html`)
  return {
    read: async id => readBody(fileOf(id)),
    write: async (id, html) => writeFileDurably(fileOf(id), html),
    remove: async id => removeBody(fileOf(id)),
  }
}

/** Ids come from hosts and from files that others may have written: one that would lead out of the folder is refused. */
function checked(id: string): string {
  if (/^[a-z0-9](?:[a-z0-9-]{0,118}[a-z0-9])$/.test(id)) return id
  throw new Problem(
    'bad-input',
    `No text can be saved under the id “${id.slice(0, 60)}”.`,
    'An id here needs small letters, digits and hyphens only.',
  )
}

async function readBody(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return ''
    throw new Problem(
      'file-unreadable',
      `The saved text ${file} could not be read.`,
      'Make the file readable for you, or scoop the article again.',
      { cause },
    )
  }
}

async function removeBody(file: string): Promise<void> {
  try {
    await rm(file, { force: true })
  } catch (error) {
    throw diskProblem(error, file)
  }
}
