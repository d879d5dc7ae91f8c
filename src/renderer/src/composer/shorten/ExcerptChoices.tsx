import { Loader, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { BlockOf } from '../../../../core/compose/block.ts'
import { useAnswer } from '../../ask.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { counted } from '../../ui/words.ts'
import classes from './Shorten.module.css'

interface ExcerptChoicesProps {
  readonly block: BlockOf<'article'>
  readonly onTake: (blurb: string) => void
}

/** Excerpts of an article in several lengths, in the source's own sentences. */
export function ExcerptChoices({ block: { articleId, blurb }, onTake }: ExcerptChoicesProps): ReactElement {
  const { data, error } = useAnswer('digest.excerpts', { articleId, text: blurb })
  if (error) return <ProblemNotice problem={error} />
  if (!data) return <Loader size="sm" m="md" aria-label="Reading the saved text" />
  if (data.length === 0)
    return (
      <Text size="sm" c="dimmed">
        There is no text to shorten: nothing was saved of this article, and its blurb is empty.
      </Text>
    )
  return (
    <>
      <Text size="xs" c="dimmed" mb={6}>
        In the source’s own sentences. Choose one to take it.
      </Text>
      <ul className={classes.choices}>
        {data.map(({ about, text, words }) => (
          <li key={text}>
            <button type="button" className={classes.choice} disabled={text === blurb} onClick={() => onTake(text)}>
              <span className={classes.length}>
                {about === null ? 'One sentence' : `About ${about} words`} · {counted(words, 'word')}
                {text === blurb && ' · as it is'}
              </span>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
