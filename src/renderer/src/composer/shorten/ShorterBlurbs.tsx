import { Button, Checkbox, Group, SegmentedControl, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useAnswer } from '../../ask.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { counted } from '../../ui/words.ts'
import { useComposing } from '../composer-context.tsx'
import classes from './Shorten.module.css'

interface ShorterBlurbsProps {
  readonly digestId: string
  readonly onDone: () => void
}

/** The blurbs that are longer than wished, and what they would become; those that are ticked are shortened as one step. */
export function ShorterBlurbs({ digestId, onDone }: ShorterBlurbsProps): ReactElement {
  const { shortenBlurbs } = useComposing()
  const [words, setWords] = useState('25')
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const { data, error } = useAnswer('digest.shorterBlurbs', { id: digestId, blockIds: null, words: Number(words) }, { keepPrevious: true })
  const chosen = (data ?? []).filter(({ blockId }) => !kept.has(blockId))

  function toggle(blockId: string): void {
    setKept(kept.has(blockId) ? new Set([...kept].filter(id => id !== blockId)) : new Set([...kept, blockId]))
  }

  return (
    <>
      <Group gap="sm" mb="sm">
        <Text size="sm">To about</Text>
        <SegmentedControl size="xs" aria-label="Words" value={words} onChange={setWords} data={['15', '25', '50', '80']} />
        <Text size="sm">words, in whole sentences of the source</Text>
      </Group>
      {error && <ProblemNotice problem={error} />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed" my="lg" ta="center">
          No blurb is longer than that, or none can be shortened by whole sentences.
        </Text>
      )}
      <ul className={classes.blurbs}>
        {data?.map(({ blockId, headline, before, after }) => (
          <li key={blockId} className={classes.blurb}>
            <Checkbox
              size="xs"
              label={headline}
              checked={!kept.has(blockId)}
              onChange={() => toggle(blockId)}
              classNames={{ label: classes.headline ?? '' }}
            />
            <p className={classes.before}>{before}</p>
            <p className={classes.after}>{after}</p>
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button
          disabled={chosen.length === 0}
          onClick={() => {
            void shortenBlurbs(chosen)
            onDone()
          }}
        >
          Shorten {counted(chosen.length, 'blurb')}
        </Button>
      </Group>
    </>
  )
}
