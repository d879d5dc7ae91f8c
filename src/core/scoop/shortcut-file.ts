import { oneLine } from '../base/text.ts'
import { webAddress } from '../base/safe-address.ts'

/** Where a file leads that is nothing but a link. */
export interface Shortcut {
  readonly url: string
  /** Empty when only the file's name says what it is. */
  readonly title: string
}

/** The link in a Windows internet shortcut, a macOS web location or a desktop entry of the type Link; null for any other text. */
export function readShortcut(text: string): Shortcut | null {
  const start = text.slice(0, 65_536).replace(/^\ufeff/, '')
  if (/^[^\S\n]*\[InternetShortcut/im.test(start)) return linkOf(setting(start, 'URL'), '')
  if (/^\s*\[Desktop Entry\]/i.test(start)) return linkOf(setting(start, 'URL'), setting(start, 'Name') ?? '')
  if (/<plist\b/i.test(start)) return linkOf(unescaped(/<key>\s*URL\s*<\/key>\s*<string>([^<]{1,4000})<\/string>/i.exec(start)?.[1]), '')
  return null
}

function linkOf(written: string | undefined, title: string): Shortcut | null {
  const url = webAddress(written, null)
  return url === null ? null : { url, title: oneLine(title) }
}

/** `Name=` in a file of settings, also where it names a language or an expansion: `URL[$e]=`. */
function setting(text: string, name: string): string | undefined {
  return new RegExp(`^\\s*${name}(?:\\[[^\\]\\r\\n]{0,20}\\])?\\s*=[ \\t]*([^\\r\\n]{1,4000})`, 'im').exec(text)?.[1]?.trim()
}

function unescaped(text: string | undefined): string | undefined {
  return text
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .trim()
}
