import type { VcardLine } from './vcard-lines.ts'
import { vcardLines } from './vcard-lines.ts'
import type { TextRecord } from './read-records.ts'

/** The columns that address cards are read into. */
const columns = [
  'Email',
  'Name',
  'Tags',
  'Notes',
  'Other addresses',
  'Nickname',
  'Organisation',
  'Title',
  'Telephone',
  'Address',
  'Website',
  'Birthday',
  'Language',
] as const
type Column = (typeof columns)[number]

interface Card {
  readonly line: number
  readonly fields: Map<Column, string>
  readonly emails: { readonly address: string; readonly preference: number }[]
}

const plain: Readonly<Record<string, Column>> = {
  FN: 'Name',
  NICKNAME: 'Nickname',
  TITLE: 'Title',
  TEL: 'Telephone',
  URL: 'Website',
  BDAY: 'Birthday',
  LANG: 'Language',
  NOTE: 'Notes',
}

/**
 * Reads address cards (vCard 2.1, RFC 2426 and RFC 6350) as rows under one row of columns. A card is one person: of several
 * addresses the preferred one, else the first, is theirs, and the others are kept beside it, for nobody wants a mail twice.
 */
export function readVcards(text: string): readonly TextRecord[] {
  const head: TextRecord = { line: 0, text: '', cells: columns, fault: null }
  return [head, ...cardsIn(text).map(rowOf)]
}

function cardsIn(text: string): readonly Card[] {
  const cards: Card[] = []
  // A card may hold another (AGENT in version 2.1): what is inside belongs to nobody.
  let depth = 0
  for (const line of vcardLines(text)) {
    const value = line.raw.trim().toUpperCase()
    if (line.name === 'BEGIN' && value === 'VCARD') {
      if (depth === 0) cards.push({ line: line.at, fields: new Map(), emails: [] })
      depth += 1
    } else if (line.name === 'END' && value === 'VCARD') depth = Math.max(0, depth - 1)
    else if (depth === 1) take(cards.at(-1), line)
  }
  return cards
}

function take(card: Card | undefined, line: VcardLine): void {
  if (!card) return
  const { fields } = card
  const set = (column: Column, value: string): void => {
    if (value !== '' && !fields.has(column)) fields.set(column, value)
  }
  const known = Object.hasOwn(plain, line.name) ? plain[line.name] : undefined
  if (known) set(known, line.text())
  else if (line.name === 'EMAIL') card.emails.push({ address: line.text().replace(/^mailto:/i, ''), preference: line.preference })
  else if (line.name === 'CATEGORIES') fields.set('Tags', [fields.get('Tags'), ...line.parts(',').map(quoted)].filter(Boolean).join(', '))
  else if (line.name === 'ORG') set('Organisation', joined(line.parts(';'), ', '))
  else if (line.name === 'ADR') set('Address', joined(line.parts(';'), ', '))
  else if (line.name === 'N' && !fields.has('Name')) {
    const [family = '', given = '', middle = ''] = line.parts(';')
    set('Name', joined([given, middle, family], ' '))
  }
}

function rowOf({ line, fields, emails }: Card): TextRecord {
  const [first, ...others] = emails.filter(({ address }) => address !== '').toSorted((a, b) => a.preference - b.preference)
  fields.set('Email', first?.address ?? '')
  fields.set('Other addresses', others.map(({ address }) => address).join(', '))
  const cells = columns.map(column => fields.get(column) ?? '')
  return { line, text: cells.filter(cell => cell !== '').join(', '), cells, fault: null }
}

function joined(parts: readonly string[], between: string): string {
  return parts
    .map(part => part.trim())
    .filter(part => part !== '')
    .join(between)
}

/** A category as `namesIn` finds it again. */
function quoted(name: string): string {
  return /[,;|"]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name
}
