import { Button, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { FeedChoice } from '../../../core/watch/watch-operations.ts'
import classes from './FeedChoices.module.css'

interface FeedChoicesProps {
  readonly choices: readonly FeedChoice[]
  readonly busy: boolean
  readonly onChoose: (url: string) => void
}

/** The feeds that a site has, to choose from; nothing where there is no choice. */
export function FeedChoices({ choices, busy, onChoose }: FeedChoicesProps): ReactElement | null {
  if (choices.length === 0) return null
  return (
    <section aria-label="Feeds of this site">
      <Text size="sm" fw={500} mb={6}>
        This site has {choices.length} feeds. Which one?
      </Text>
      <ul className={classes.choices}>
        {choices.map(({ url, title }, index) => (
          <li key={url} className={classes.choice}>
            <span className={classes.words}>
              <span className={classes.title}>{title || 'Without a title'}</span>
              <span className={classes.address}>{url}</span>
            </span>
            <Button
              flex="none"
              size="xs"
              variant="default"
              disabled={busy}
              aria-label={`Watch ${title || url}`}
              data-autofocus={index === 0 || undefined}
              onClick={() => onChoose(url)}
            >
              Watch it
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
