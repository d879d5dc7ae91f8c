import { VisuallyHidden } from '@mantine/core'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import classes from './Rail.module.css'

/** How many new suggestions wait in the inbox; nothing while none do. */
export function NewSuggestions(): ReactElement | null {
  const count = useAnswer('inbox.facets', undefined).data?.states.new ?? 0
  if (count === 0) return null
  return (
    <span className={classes.badge}>
      {count > 999 ? '999+' : count}
      <VisuallyHidden> new</VisuallyHidden>
    </span>
  )
}
