import type { Kept } from '../base/collection.ts'
import { Problem } from '../base/problem.ts'
import type { FileSpec } from './file-spec.ts'

/** Which file holds which record, and which files there are. */
export type Layout = Pick<FileSpec<Kept>, 'fileOf' | 'files'>

/** All records in one file of the library folder: `topics.json`. */
export function inOneFile(file: string): Layout {
  return {
    fileOf: () => file,
    files: async list => (await list('')).filter(path => path === file),
  }
}

/**
 * A file a month, after ids that begin with one: `202611-x4k…` lies in `articles/2026-11.json`; a month of more records than
 * one file should hold has further ones, which are in the id too: `202611-p2-x4k…` lies in `articles/2026-11.2.json`.
 */
export function byMonth(folder: string): Layout {
  return {
    fileOf: id => {
      const [, year, month, part] = /^(\d{4})(0[1-9]|1[0-2])-(?:p([1-9]\d{0,4})-)?/.exec(safeId(id)) ?? []
      if (!year || !month) throw noPlace(id, 'a month, like 202611-')
      return `${folder}/${year}-${month}${part === undefined ? '' : `.${part}`}.json`
    },
    files: inFolder(folder, /^\d{4}-(?:0[1-9]|1[0-2])(?:\.[1-9]\d{0,4})?\.json$/),
  }
}

/** At most 256 files, after the first two hex digits of ids that are hashes: `3fa9…` lies in `subscribers/3f.json`. */
export function byHash(folder: string): Layout {
  return {
    fileOf: id => {
      if (!/^[0-9a-f]{2}/.test(safeId(id))) throw noPlace(id, 'two hex digits')
      return `${folder}/${id.slice(0, 2)}.json`
    },
    files: inFolder(folder, /^[0-9a-f]{2}\.json$/),
  }
}

/** A file a record, named after its id: `digests/harbour41.json`. */
export function oneFileEach(folder: string): Layout {
  return {
    fileOf: id => `${folder}/${safeId(id)}.json`,
    files: inFolder(folder, new RegExp(`^${idPattern}\\.json$`)),
  }
}

const idPattern = '[a-z0-9](?:[a-z0-9-]{0,118}[a-z0-9])?'
const wholeId = new RegExp(`^${idPattern}$`)

/** Ids reach us from hosts and from files that others may have written, and become file names: no dots, slashes or capitals. */
function safeId(id: string): string {
  if (wholeId.test(id)) return id
  throw noPlace(id, 'small letters, digits and hyphens only')
}

function noPlace(id: string, wanted: string): Problem {
  return new Problem('bad-input', `Nothing can be kept under the id “${id.slice(0, 60)}”.`, `An id here needs ${wanted}.`)
}

function inFolder(folder: string, name: RegExp): Layout['files'] {
  return async list => (await list(folder)).filter(path => name.test(path.slice(folder.length + 1)))
}
