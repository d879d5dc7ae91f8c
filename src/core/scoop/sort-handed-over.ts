import { Problem } from '../base/problem.ts'
import type { ImportKind } from './import-kinds.ts'
import { formatOf } from './imports/formats.ts'
import { notUnderstood } from './refuse-import.ts'
import type { HandedOver } from './scoop-ports.ts'
import { readShortcut } from './shortcut-file.ts'

/** What a file is to the library: an article, a link to one, or a list of many. */
export type Sorted =
  | { readonly is: 'address'; readonly url: string; readonly title: string }
  | { readonly is: 'page'; readonly html: string; readonly url: string | null; readonly title: string }
  | { readonly is: 'pdf'; readonly title: string }
  | { readonly is: 'list'; readonly kind: ImportKind | null }

/** Finds out what was handed over. Throws file-not-understood for what is none of these. */
export function sortHandedOver(handed: HandedOver): Sorted {
  const named = titleOfFile(handed.name)
  switch (handed.is) {
    case 'archive':
      return { is: 'list', kind: null }
    case 'link':
      return { is: 'address', url: handed.url, title: named }
    case 'pdf':
      return { is: 'pdf', title: handed.title || named }
    case 'saved-page':
      return { is: 'page', html: handed.html, url: handed.url, title: named }
    default:
      return sortText(handed, named)
  }
}

function sortText({ name, text }: Extract<HandedOver, { is: 'text' }>, named: string): Sorted {
  const shortcut = readShortcut(text)
  if (shortcut) return { is: 'address', url: shortcut.url, title: shortcut.title || named }
  const format = formatOf({ name, text, url: null }, null)
  if (format) return { is: 'list', kind: format.kind }
  if (looksLikePage(name, text)) return { is: 'page', html: text, url: null, title: named }
  if (/\.(?:url|webloc|desktop)$/i.test(name))
    throw new Problem('file-not-understood', `${name} leads to no web page.`, 'Open it, copy the address from the browser, and scoop that.')
  return notUnderstood({ name, text })
}

function looksLikePage(name: string, text: string): boolean {
  const start = text.slice(0, 65_536)
  return /<(?:!doctype\s+html|html|head|body)\b/i.test(start) || (/\.x?html?$/i.test(name) && /<[a-z]/i.test(start))
}

/** A file's name as a title: browsers name what they save after the page. */
function titleOfFile(name: string): string {
  return name
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replaceAll('_', ' ')
    .trim()
}
