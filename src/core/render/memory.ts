/** What was made before, by what it was made from. */
export interface Memory<T> {
  recall(key: string): T | undefined
  /** Keeps a value, and answers it. The longest unused is forgotten when there are too many. */
  keep(key: string, value: T): T
}

/** A memory for so many values. */
export function memory<T>(most: number): Memory<T> {
  const kept = new Map<string, T>()
  return {
    recall(key) {
      const value = kept.get(key)
      if (value === undefined) return undefined
      kept.delete(key)
      kept.set(key, value)
      return value
    },
    keep(key, value) {
      kept.set(key, value)
      const [oldest] = kept.size > most ? kept.keys() : []
      if (oldest !== undefined) kept.delete(oldest)
      return value
    },
  }
}
