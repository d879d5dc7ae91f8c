import type { DatabaseSync } from 'node:sqlite'

/** Names that many articles share (sites, people, topics), each with a number; 0 is no name. */
export interface Names {
  numberOf(name: string): number
  /** 0 as well for a name that the index does not have. */
  find(name: string): number
  nameOf(number: number): string
  /** Every name and its number. */
  all(): Iterable<readonly [name: string, number: number]>
}

/** The names of an index, read at once: there are few beside articles. */
export function namesOf(database: DatabaseSync): Names {
  const add = database.prepare('INSERT INTO names (name) VALUES (?) RETURNING id')
  const numbers = new Map<string, number>()
  const names = new Map<number, string>()
  const know = (name: string, number: number): number => {
    numbers.set(name, number)
    names.set(number, name)
    return number
  }
  know('', 0)
  const all = database.prepare('SELECT id, name FROM names')
  all.setReturnArrays(true)
  for (const [id, name] of all.all() as unknown as readonly (readonly [number, string])[]) know(name, id)
  return {
    numberOf: name => numbers.get(name) ?? know(name, Number(add.get(name)?.['id'])),
    find: name => numbers.get(name) ?? 0,
    nameOf: number => names.get(number) ?? '',
    all: () => numbers,
  }
}
