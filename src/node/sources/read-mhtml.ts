import PostalMime from 'postal-mime'
import { webAddress } from '../../core/base/safe-address.ts'

/** The page in an MHTML file, and where it says that it was saved from. */
export interface MhtmlPage {
  readonly html: string
  readonly url: string | null
}

// A page and its headers are the first parts of many.
const partsRead = 40

/** True for a page that a browser saved as one file: MIME, several parts, HTML first. */
export function isMhtml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /^(?:[\w-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+/.test(start) && /^content-type:\s*multipart\/related/im.test(start)
}

/** Reads the page out of an MHTML file (RFC 2557); null when it holds none. The other parts, framed pages among them, are left. */
export async function readMhtml(bytes: Uint8Array): Promise<MhtmlPage | null> {
  const file = Buffer.from(bytes).toString('latin1')
  const head = file.slice(0, 16_384)
  const boundary = /\bboundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i.exec(head)
  if (!boundary) return null
  const parts = file.split(`--${boundary[1] ?? boundary[2]}`, partsRead).slice(1)
  const page = parts.find(part => /^content-type:\s*(?:text\/html|application\/xhtml\+xml)/im.test(part.slice(0, 4096)))
  if (page === undefined) return null
  const { html = '' } = await PostalMime.parse(Buffer.from(page.trimStart(), 'latin1'))
  const [own, whole] = [location(page), location(head)]
  return html === '' ? null : { html, url: webAddress(whole, null) ?? webAddress(own, null) }
}

function location(part: string): string | undefined {
  return /^(?:snapshot-content-location|content-location):\s*(\S{1,4000})/im.exec(part.slice(0, 16_384))?.[1]
}
