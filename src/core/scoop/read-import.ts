import { Problem } from '../base/problem.ts'
import type { ImportKind } from './import-kinds.ts'
import { formatOf, importFormats } from './imports/formats.ts'
import type { ImportFile, ImportFormat, ParsedImport } from './imports/import-item.ts'
import type { ImportOrder } from './scoop-operations.ts'
import type { ScoopPorts, SourceFiles } from './scoop-ports.ts'
import { notUnderstood } from './refuse-import.ts'

/** What a file or archive holds, and what it is. */
export interface ReadImport extends ParsedImport {
  readonly kind: ImportKind
  readonly name: string
  /** It was fetched from an address, of whose host private pictures may be. */
  readonly fetchedFrom: { readonly url: string; readonly isPrivate: boolean } | null
}

/** Reads what is to be imported; nothing is kept or fetched beyond it. Throws file-not-understood and what reading throws. */
export async function readImport({ sources }: Pick<ScoopPorts, 'sources'>, { source, kind }: ImportOrder): Promise<ReadImport> {
  const found = await sources.readFiles(source)
  const fetchedFrom = found.files[0]?.fetchedFrom ?? null
  return { ...readTexts(filesOf(found), found.name, kind), fetchedFrom }
}

function filesOf({ files }: SourceFiles): readonly ImportFile[] {
  return files.map(({ name, text, fetchedFrom }) => ({ name, text, url: fetchedFrom?.url ?? null }))
}

/** Reads the texts of a file or archive. Throws file-not-understood and file-too-large. */
export function readTexts(files: readonly ImportFile[], name: string, kind: ImportKind | null): Omit<ReadImport, 'fetchedFrom'> {
  const [only, ...others] = files
  if (only && others.length === 0) {
    const format = formatOf(only, kind) ?? formatAsked(kind) ?? notUnderstood(only)
    const parsed = format.read(only, [])
    return { ...parsed, kind: format.kind, name: parsed.name ?? name }
  }
  return readArchive(files, name, kind)
}

/** Said to be of a kind, a text without its marks is read as the first form of that kind. */
function formatAsked(kind: ImportKind | null): ImportFormat | undefined {
  return kind === null ? undefined : importFormats.find(format => format.kind === kind)
}

/** The files of an archive that are of one kind, as one; whatever else lies in it is passed over. */
function readArchive(files: readonly ImportFile[], name: string, asked: ImportKind | null): Omit<ReadImport, 'fetchedFrom'> {
  const known = files.flatMap(file => {
    const format = formatOf(file, asked)
    // Texts that merely look like a list of addresses come with many archives.
    return format && (asked !== null || !['addresses', 'topic-page'].includes(format.kind)) ? [{ file, format }] : []
  })
  const kind = known[0]?.format.kind
  if (kind === undefined)
    throw new Problem(
      'file-not-understood',
      `${name} holds nothing that Broadsheet can import.`,
      'Import the archive as the other tool exported it, or one file out of it.',
    )
  const parsed = known.filter(({ format }) => format.kind === kind).map(({ file, format }) => format.read(file, files))
  return {
    kind,
    name: (parsed.length === 1 ? parsed[0]?.name : null) ?? name,
    topics: parsed.flatMap(({ topics }) => topics),
    items: parsed.flatMap(({ items }) => items),
    failed: parsed.flatMap(({ failed }) => failed),
    feeds: parsed.flatMap(({ feeds }) => feeds ?? []),
  }
}
