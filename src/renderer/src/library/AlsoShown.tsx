import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { FoundBy } from './found-by.ts'
import classes from './ArticlePane.module.css'

/** Tells of words that were hardly found as they were typed, and the near spelling that is shown too. */
export function AlsoShown({ corrected }: Pick<FoundBy, 'corrected'>): ReactElement | null {
  if (corrected.length === 0) return null
  return (
    <Text component="output" size="sm" c="dimmed" className={classes.also}>
      Also showing {corrected.map(({ read }) => `“${read}”`).join(' and ')}
    </Text>
  )
}
