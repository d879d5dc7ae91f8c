import { collectItems, type Row } from './collect-items.ts'
import type { ImportFormat } from './import-item.ts'
import { newItem } from './new-item.ts'

/** `address | title` on each line, as OneTab exports its tabs; an empty line parts one group from the next. */
export const onetab: ImportFormat = {
  kind: 'onetab',
  looksRight: ({ text }) => mostly(text, /^\s*https?:\/\/\S+ \| \S/i),
  read: ({ text }) => ({
    name: null,
    topics: [],
    ...collectItems(entriesIn(text), row => {
      const [, url = '', title = ''] = /^\s*(\S+)(?:\s+\|\s*(.*))?$/.exec(row.text) ?? []
      return newItem('onetab', { url, title })
    }),
  }),
}

/** A list with one address a line, each perhaps with a title after it; empty lines and those that begin with `#` say nothing. */
export const addresses: ImportFormat = {
  kind: 'addresses',
  looksRight: ({ text }) => mostly(text, /^\s*https?:\/\/\S/i),
  read: ({ text }) => ({
    name: null,
    topics: [],
    ...collectItems(entriesIn(text), row => {
      const [written = '', ...titled] = row.text.trim().split(/[\s|]+/)
      const found = newItem('addresses', { url: written, title: titled.join(' ') })
      // As scooping that address would know it again.
      return { ...found, source: { kind: 'page' as const, name: '', key: `page:${found.url}` } }
    }),
  }),
}

// A list that begins so goes on so.
const lookedAt = 16_384

/** True when half of a text's first entries or more are of this form. */
function mostly(text: string, form: RegExp): boolean {
  const entries = [...entriesIn(text.slice(0, lookedAt))]
  const right = entries.filter(entry => form.test(entry.text))
  return right.length > 0 && right.length * 2 >= entries.length
}

function* entriesIn(text: string): Generator<Row> {
  let line = 0
  for (const [written] of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    line += 1
    const entry = written.trim()
    if (entry !== '' && !entry.startsWith('#')) yield { line, text: entry }
  }
}
