import type { Sender } from './mail.ts'

// What one connection to a usual mail provider gets through, where the account sets no lower pace.
const usualPerConnection = 10

/** Messages a second that an account is likely to get through. */
export function ratePossible({ perSecond, connections }: Pick<Sender, 'perSecond' | 'connections'>): number {
  const possible = Math.max(1, connections) * usualPerConnection
  return perSecond > 0 ? Math.min(perSecond, possible) : possible
}
