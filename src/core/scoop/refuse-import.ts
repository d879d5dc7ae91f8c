import { Problem } from '../base/problem.ts'
import type { ImportFile } from './imports/import-item.ts'

/** Says of a text that no format knows what it is instead. Throws file-not-understood. */
export function notUnderstood({ name, text }: Pick<ImportFile, 'name' | 'text'>): never {
  if (text.trim() === '') throw refusal(`${name} is empty.`, 'Check that it was saved, then import it again.')
  if (/^\s*(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype html|html)\b/i.test(text))
    throw refusal(`${name} is a web page, not a list of articles.`, 'Scoop its address instead, or import a feed of the site.')
  if (/^\ufeff?\s*[[{]/.test(text))
    throw refusal(`${name} is JSON, but no export that Broadsheet knows, or not whole.`, 'Export it again from the tool it comes from.')
  throw refusal(
    `${name} is neither a topic page, nor a feed, nor a list of addresses, nor an export that Broadsheet knows.`,
    'Copy a topic page as text, put one address on each line, or import the file as the other tool exported it.',
  )
}

function refusal(what: string, remedy: string): Problem {
  return new Problem('file-not-understood', what, remedy)
}
