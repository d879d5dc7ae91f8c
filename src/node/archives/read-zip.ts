import { Unzip, UnzipInflate } from 'fflate'
import { pacing } from '../../core/base/pacing.ts'
import { Problem } from '../../core/base/problem.ts'
import { largestSource } from '../sources/read-file-bytes.ts'

/** A file out of an archive. */
export interface ZipEntry {
  /** With its folders, apart by `/`. */
  readonly name: string
  readonly bytes: Uint8Array
}

// As much as one file may be: unpacked, read and taken apart it is in memory several times over.
const mostBytes = largestSource
const mostEntries = 50_000
// Deflate makes at most a thousand bytes of one, so that this much at a time cannot outrun the bound above by more than 8 MB.
const slice = 8 * 1024

/**
 * The files of a zip that `wanted` names; the others are not unpacked. Nothing of it is written anywhere. Throws
 * file-not-understood for a broken archive and for names that lead out of it, file-too-large for one that swells beyond 64 MB.
 */
export function readZip(name: string, bytes: Uint8Array, wanted: (entry: string) => boolean): readonly ZipEntry[] {
  const unzipping = unzipped(name, bytes, wanted)
  for (;;) {
    const step = unzipping.next()
    if (step.done) return step.value
  }
}

/** The same in slices, so that others are answered while a large archive is unpacked. */
export async function readZipInSlices(name: string, bytes: Uint8Array, wanted: (entry: string) => boolean): Promise<readonly ZipEntry[]> {
  const pause = pacing()
  const unzipping = unzipped(name, bytes, wanted)
  for (;;) {
    const step = unzipping.next()
    if (step.done) return step.value
    const rest = pause()
    if (rest) await rest
  }
}

function* unzipped(name: string, bytes: Uint8Array, wanted: (entry: string) => boolean): Generator<void, readonly ZipEntry[]> {
  if (!hasEnd(bytes)) throw broken(name, null)
  const entries: ZipEntry[] = []
  let seen = 0
  let total = 0
  const unzip = new Unzip(file => {
    seen += 1
    if (seen > mostEntries) throw tooLarge(name)
    refuseEscape(name, file.name)
    if (file.name.endsWith('/') || !wanted(file.name)) return
    const parts: Uint8Array[] = []
    file.ondata = (error, data, last) => {
      // What is thrown in here comes back in here.
      if (error) throw error instanceof Problem ? error : broken(name, error)
      total += data.length
      if (total > mostBytes) throw tooLarge(name)
      parts.push(data)
      if (last) entries.push({ name: file.name, bytes: Buffer.concat(parts) })
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += slice) {
      unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length)
      yield
    }
  } catch (error) {
    throw error instanceof Problem ? error : broken(name, error)
  }
  return entries
}

/** Every zip ends with a list of what is in it, and with at most 64 KB of comment. */
function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-22 - 0xffff)).includes('PK\u0005\u0006', 0, 'latin1')
}

/** A name that leads out of the folder it would be unpacked to shows an archive made to do harm. */
function refuseEscape(archive: string, name: string): void {
  if (/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name))
    throw new Problem(
      'file-not-understood',
      `${archive} holds a file whose name leads out of the archive.`,
      'Do not unpack it: ask where it comes from.',
    )
}

function tooLarge(name: string): Problem {
  return new Problem(
    'file-too-large',
    `${name} unpacks to more than Broadsheet can import at once.`,
    'Unpack it and import its files in parts.',
  )
}

function broken(name: string, cause: unknown): Problem {
  return new Problem('file-not-understood', `${name} is a zip archive that is broken or locked.`, 'Export or download it again.', { cause })
}
