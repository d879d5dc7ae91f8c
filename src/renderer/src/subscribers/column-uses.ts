import type { ColumnMapping } from '../../../core/subscribers/import/import-operations.ts'

type Field = Exclude<keyof ColumnMapping, 'attributes' | 'otherwise'>

/** What a column of a file is taken for. */
export type ColumnUse = Field | 'attribute' | 'nothing'

/** A column's use by its name. */
export type ColumnUses = Readonly<Record<string, ColumnUse>>

/** The uses in the words of the form. */
export const useNames: Readonly<Record<ColumnUse, string>> = {
  nothing: 'Leave out',
  email: 'Address',
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  tags: 'Tags',
  lists: 'Lists',
  standing: 'Standing',
  since: 'Standing since',
  cause: 'Cause of the standing',
  added: 'Added on',
  changed: 'Changed on',
  notes: 'Notes',
  details: 'Attributes in JSON',
  consentAt: 'Consent: when',
  consentHow: 'Consent: how',
  consentFrom: 'Consent: from where',
  consentIp: 'Consent: network address',
  history: 'History from Broadsheet',
  attribute: 'Keep under its own name',
}

/** Which use each column has under a mapping. */
export function usesOf(columns: readonly string[], { attributes, otherwise: _standing, ...mapping }: ColumnMapping): ColumnUses {
  const fields = Object.entries(mapping).flatMap(([field, column]) =>
    typeof column === 'string' ? [[column, field as Field] as const] : [],
  )
  const byColumn = new Map<string, ColumnUse>([...attributes.map(column => [column, 'attribute'] as const), ...fields])
  return Object.fromEntries(columns.map(column => [column, byColumn.get(column) ?? 'nothing']))
}

/** Gives a column a use; a field that another column fed is taken from it. */
export function withUse(uses: ColumnUses, column: string, use: ColumnUse): ColumnUses {
  const shared = use === 'attribute' || use === 'nothing'
  const freed = Object.entries(uses).map(([name, now]) => [name, !shared && now === use ? 'nothing' : now] as const)
  return { ...Object.fromEntries(freed), [column]: use }
}

/** The mapping that the uses amount to, with the standing of people of whom the file says nothing; null while no column holds the addresses. */
export function mappingOf(uses: ColumnUses, otherwise: ColumnMapping['otherwise']): ColumnMapping | null {
  const columnFor = (field: Field): string | null => Object.keys(uses).find(column => uses[column] === field) ?? null
  const email = columnFor('email')
  if (email === null) return null
  return {
    email,
    name: columnFor('name'),
    firstName: columnFor('firstName'),
    lastName: columnFor('lastName'),
    tags: columnFor('tags'),
    standing: columnFor('standing'),
    since: columnFor('since'),
    cause: columnFor('cause'),
    lists: columnFor('lists'),
    added: columnFor('added'),
    changed: columnFor('changed'),
    notes: columnFor('notes'),
    details: columnFor('details'),
    consentAt: columnFor('consentAt'),
    consentHow: columnFor('consentHow'),
    consentFrom: columnFor('consentFrom'),
    consentIp: columnFor('consentIp'),
    history: columnFor('history'),
    attributes: Object.keys(uses).filter(column => uses[column] === 'attribute'),
    otherwise,
  }
}
