import type { ReactElement } from 'react'
import { ProseField, type ProseFieldProps } from '../prose/ProseField.tsx'
import { hasEmptyPlace } from './empty-places.ts'
import { useReadOnly, useSelectedId } from './composer-context.tsx'
import { focusBlock } from './focus-block.ts'

/** Prose of a block; its undo is the digest's, and Escape goes back to the outline. */
export function RichField({
  description,
  onKeyDown,
  ...field
}: Omit<ProseFieldProps, 'readOnly' | 'ownUndo' | 'unlabelled'>): ReactElement {
  const selectedId = useSelectedId()
  const words = hasEmptyPlace(field.value) ? 'Still to be written: what stands in [[brackets]].' : description
  return (
    <ProseField
      {...field}
      description={words}
      readOnly={useReadOnly()}
      onKeyDown={event => {
        if (onKeyDown?.(event)) return true
        if (event.key === 'Escape') focusBlock(selectedId)
        return event.key === 'Escape'
      }}
    />
  )
}
