import { Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import { ChosenBar } from '../ui/ChosenBar.tsx'
import { useComposing, useReadOnly } from './composer-context.tsx'

interface ShelfBarProps {
  readonly ids: readonly string[]
  readonly onAdded: () => void
}

/** What may be done with several articles of the shelf; nothing while fewer than two are chosen. */
export function ShelfBar({ ids, onAdded }: ShelfBarProps): ReactElement | null {
  const { addArticles } = useComposing()
  if (useReadOnly()) return null
  const add = (): void => {
    void addArticles(ids, null)
    onAdded()
  }
  return (
    <ChosenBar
      label="Chosen articles"
      count={ids.length}
      commands={[{ id: 'add-chosen', label: 'Add to the digest', group: 'Digest', icon: Plus, run: add }]}
    />
  )
}
