import type { KeyboardEvent } from 'react'
import { historyKeys } from '../ui/history-keys.ts'
import { useComposing } from './composer-context.tsx'

/** Undo and redo of the digest while one of its fields has the focus. */
export function useHistoryKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return historyKeys(useComposing())
}
