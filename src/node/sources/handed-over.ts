import { Problem } from '../../core/base/problem.ts'
import type { DocumentReader, HandedOver } from '../../core/scoop/scoop-ports.ts'
import { isPdf } from '../pages/content-kind.ts'
import { isBinaryPlist, urlInBinaryPlist } from './binary-webloc.ts'
import { decodeText } from './decode-text.ts'
import { isMhtml, readMhtml } from './read-mhtml.ts'
import { isZip } from './is-zip.ts'
import { refuseBinary } from './refuse-binary.ts'

/** Tells by its bytes what a file is. Throws file-not-understood for what is neither text nor any of the kinds. */
export async function handedOver(name: string, bytes: Uint8Array, documents: DocumentReader): Promise<HandedOver> {
  if (isPdf(bytes)) return { is: 'pdf', name, title: await documents.title(bytes) }
  if (isZip(bytes)) return { is: 'archive', name }
  if (isBinaryPlist(bytes)) return { is: 'link', name, url: urlInBinaryPlist(bytes) ?? noPage(name) }
  if (isMhtml(bytes)) return { is: 'saved-page', name, ...((await readMhtml(bytes)) ?? noPage(name)) }
  refuseBinary(name, bytes)
  return { is: 'text', name, text: decodeText(bytes, null).text }
}

function noPage(name: string): never {
  throw new Problem(
    'file-not-understood',
    `There is no web page in ${name}.`,
    'Open it in the browser that saved it, and save it once more.',
  )
}
