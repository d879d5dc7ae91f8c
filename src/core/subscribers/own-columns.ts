/** Several names in one cell, `local; "fish, chips"`, so that `namesIn` finds the same names again. */
export function asOneCell(names: readonly string[]): string {
  return names.map(name => (/[,;|"]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('; ')
}

/** The names in a cell, whichever of comma, semicolon or bar is between them; quoted names may hold those. */
export function namesIn(cell: string): string[] {
  const names = [...cell.matchAll(/\s*"((?:[^"]|"")*)"\s*(?=[,;|]|$)|[^,;|]+/g)].map(
    ([name, inside]) => inside?.replaceAll('""', '"') ?? name.trim(),
  )
  return names.filter(name => name !== '')
}

const attributePrefix = 'attribute: '

/** The columns of an export that are not attributes. */
export const ownColumns = [
  'email',
  'name',
  'standing',
  'since',
  'cause',
  'lists',
  'tags',
  'added',
  'changed',
  'notes',
  'consent at',
  'consent how',
  'consent from',
  'consent ip',
  'history',
] as const

/** The column an attribute is exported to: its own name, unless a column of ours has that already. */
export function attributeColumn(name: string): string {
  const taken = ownColumns.some(column => column === name.toLowerCase()) || name.startsWith(attributePrefix)
  return taken ? `${attributePrefix}${name}` : name
}

/** The attribute that such a column holds. */
export function attributeOf(column: string): string {
  return column.startsWith(attributePrefix) ? column.slice(attributePrefix.length) : column
}

/** Letters and digits alone, without case or accents: `E-Mail-Adresse` and `email adresse` fold to the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
