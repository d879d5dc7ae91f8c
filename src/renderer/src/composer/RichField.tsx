import type { ReactElement } from 'react'
import { ProseField, type ProseFieldProps } from '../prose/ProseField.tsx'
import { hasEmptyPlace } from './empty-places.ts'
import { useReadOnly } from './composer-context.tsx'

/** Prose of a block; its undo is the digest's. */
export function RichField({ description, ...field }: Omit<ProseFieldProps, 'readOnly' | 'ownUndo' | 'unlabelled'>): ReactElement {
  const words = hasEmptyPlace(field.value) ? 'Still to be written: what stands in [[brackets]].' : description
  return <ProseField {...field} description={words} readOnly={useReadOnly()} />
}
