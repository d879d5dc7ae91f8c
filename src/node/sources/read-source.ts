import { basename } from 'node:path'
import type { Source } from '../../core/base/port.ts'
import { Problem } from '../../core/base/problem.ts'
import type { DocumentReader, Fetched, FetchedFrom, PageFetcher, SourceBytes, SourceReader, Wanted } from '../../core/scoop/scoop-ports.ts'
import { pdfTitles } from '../documents/pdf-title.ts'
import { type Decoded, decodeText } from './decode-text.ts'
import { handedOver } from './handed-over.ts'
import { isZip } from './is-zip.ts'
import { largestSource, readFileBytes, tooLarge } from './read-file-bytes.ts'
import { refuseBinary } from './refuse-binary.ts'

/** Reads files, pastes and addresses that the curator hands over, up to 64 MB. */
export function sourceReader(fetcher: PageFetcher, documents: DocumentReader = pdfTitles()): SourceReader {
  return {
    async readText(source) {
      if (source.from === 'text') return pasted(source.name, source.text)
      const { name, bytes, fetched } = await read(source, fetcher, 'text')
      refuseBinary(name, bytes)
      return { name, ...decodeText(bytes, fetched?.charset ?? null), fetchedFrom: fetched && placeOf(fetched) }
    },
    async readFiles(source) {
      if (source.from === 'text') return { name: source.name, files: [pasted(source.name, source.text)] }
      const { name, bytes, fetched } = await read(source, fetcher, 'text')
      const fetchedFrom = fetched && placeOf(fetched)
      if (isZip(bytes)) return { name, files: (await textsInZip(name, bytes)).map(file => ({ ...file, fetchedFrom })) }
      refuseBinary(name, bytes)
      return { name, files: [{ name, ...decodeText(bytes, fetched?.charset ?? null), fetchedFrom }] }
    },
    async readHandedOver(source) {
      if (source.from === 'text') return { is: 'text', ...pasted(source.name, source.text) }
      const { name, bytes } = await read(source, fetcher, 'text')
      return handedOver(name, bytes, documents)
    },
    async readBytes(source, wanted) {
      const { name, bytes } = await read(source, fetcher, wanted)
      return { name, bytes }
    },
  }
}

async function read(source: Source, fetcher: PageFetcher, wanted: Wanted): Promise<SourceBytes & { readonly fetched: Fetched | null }> {
  if (source.from === 'path') return { name: basename(source.path), bytes: await readFileBytes(source.path), fetched: null }
  if (source.from === 'bytes') return { name: source.name, bytes: fromBase64(source.name, source.base64), fetched: null }
  if (source.from === 'text') return { name: source.name, bytes: Buffer.from(source.text), fetched: null }
  const fetched = await fetcher.fetch({ url: source.url, wanted, reach: 'any' })
  return { name: fetched.url, bytes: fetched.bytes, fetched }
}

function pasted(name: string, text: string) {
  if (text.length > largestSource) throw tooLarge(name, text.length)
  return { name, text, encoding: 'utf-8', fetchedFrom: null }
}

function fromBase64(name: string, base64: string): Uint8Array {
  const size = Math.floor((base64.length * 3) / 4)
  if (size > largestSource) throw tooLarge(name, size)
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length === 0 && base64.length > 0)
    throw new Problem('file-unreadable', `${name} did not arrive whole.`, 'Choose the file again.')
  return bytes
}

/** The texts in an archive. Its reader is loaded for archives only, which are few. */
export async function textsInZip(name: string, bytes: Uint8Array): Promise<readonly (Decoded & { readonly name: string })[]> {
  const { readZip } = await import('../archives/read-zip.ts')
  const entries = readZip(
    name,
    bytes,
    entry => /\.(?:json|csv|html?|md|txt|xml|opml)$/i.test(entry) && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(entry),
  )
  return entries.map(entry => ({ name: entry.name, ...decodeText(entry.bytes, null) }))
}

function placeOf({ url, isPrivate }: Fetched): FetchedFrom {
  return { url, isPrivate }
}
