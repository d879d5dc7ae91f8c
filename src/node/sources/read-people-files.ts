import type { Source } from '../../core/base/port.ts'
import type { SourceReader } from '../../core/scoop/scoop-ports.ts'
import type { PeopleFile } from '../../core/subscribers/import/people-file.ts'
import { decodeText } from './decode-text.ts'
import { refuseBinary } from './refuse-binary.ts'
import { isZip } from './is-zip.ts'

const holdsPeople = /\.(?:csv|tsv|tab|txt|vcf|vcard|json|xlsx)$/i
const besides = /(?:^|\/)(?:__MACOSX\/|\.)/

/**
 * What somebody hands over to an import of people: a text, a workbook, or the files of an archive that may hold people.
 * Throws what reading files throws: file-unreadable, file-too-large, file-not-understood.
 */
export async function readPeopleFiles(
  sources: Pick<SourceReader, 'readText' | 'readBytes'>,
  source: Source,
): Promise<{ readonly name: string; readonly files: readonly PeopleFile[] }> {
  if (source.from === 'text' || source.from === 'url') {
    const { name, text, encoding } = await sources.readText(source)
    return { name, files: [{ name, kind: 'text', text, encoding }] }
  }
  const { name, bytes } = await sources.readBytes(source, 'text')
  return { name, files: await peopleFilesIn(name, bytes) }
}

/** The same of bytes that are there already. Parsers of archives and workbooks are loaded only for those. */
export async function peopleFilesIn(name: string, bytes: Uint8Array): Promise<readonly PeopleFile[]> {
  if (!isZip(bytes)) return [textFile(name, bytes)]
  const { readZipInSlices } = await import('../archives/read-zip.ts')
  if (isWorkbook(bytes)) return [await workbook(name, bytes)]
  const entries = await readZipInSlices(name, bytes, entry => holdsPeople.test(entry) && !besides.test(entry))
  const files: PeopleFile[] = []
  for (const entry of entries) files.push(isZip(entry.bytes) ? await workbook(entry.name, entry.bytes) : textFile(entry.name, entry.bytes))
  return files
}

async function workbook(name: string, bytes: Uint8Array): Promise<PeopleFile> {
  const { readWorkbook } = await import('../workbooks/read-workbook.ts')
  return { name, kind: 'workbook', sheets: await readWorkbook(name, bytes) }
}

function textFile(name: string, bytes: Uint8Array): PeopleFile {
  refuseBinary(name, bytes)
  return { name, kind: 'text', ...decodeText(bytes, null) }
}

/** Every archive has the names of its files in its last part; a workbook's is this one. */
function isWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes('xl/workbook.xml', 0, 'latin1')
}
