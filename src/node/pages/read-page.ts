import type { PageReader } from '../../core/scoop/scoop-ports.ts'
import { decodeText } from '../sources/decode-text.ts'
import { inspectPage } from './inspect-page.ts'

/** Reads fetched pages with Readability, in the encoding that the server, the page or its bytes tell. */
export function pageReader(): PageReader {
  return {
    read: async ({ bytes, charset, url }) => inspectPage(decodeText(bytes, charset).text, url),
  }
}
