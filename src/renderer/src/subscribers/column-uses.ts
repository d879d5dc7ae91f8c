import type { CsvMapping } from '../../../core/subscribers/subscribers-operations.ts'

type Field = Exclude<keyof CsvMapping, 'attributes'>

/** What a column of a CSV file is taken for. */
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
  attribute: 'Keep under its own name',
}

/** Which use each column has under a mapping. */
export function usesOf(columns: readonly string[], mapping: CsvMapping): ColumnUses {
  const fields = Object.entries(mapping).flatMap(([field, column]) =>
    typeof column === 'string' ? [[column, field as Field] as const] : [],
  )
  const byColumn = new Map<string, ColumnUse>([...mapping.attributes.map(column => [column, 'attribute'] as const), ...fields])
  return Object.fromEntries(columns.map(column => [column, byColumn.get(column) ?? 'nothing']))
}

/** Gives a column a use; a field that another column fed is taken from it. */
export function withUse(uses: ColumnUses, column: string, use: ColumnUse): ColumnUses {
  const shared = use === 'attribute' || use === 'nothing'
  const freed = Object.entries(uses).map(([name, now]) => [name, !shared && now === use ? 'nothing' : now] as const)
  return { ...Object.fromEntries(freed), [column]: use }
}

/** The mapping that the uses amount to; null while no column holds the addresses. */
export function mappingOf(uses: ColumnUses): CsvMapping | null {
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
    attributes: Object.keys(uses).filter(column => uses[column] === 'attribute'),
  }
}
