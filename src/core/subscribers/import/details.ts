/** A cell that holds a JSON object as attributes; one that does not is kept as it is, under the column's own name. */
export function readDetails(column: string, cell: string): Readonly<Record<string, string>> {
  const text = cell.trim()
  if (text === '') return {}
  const object = objectIn(text)
  if (object === null) return { [column]: text }
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, asText(value)]))
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}

function asText(value: unknown): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
