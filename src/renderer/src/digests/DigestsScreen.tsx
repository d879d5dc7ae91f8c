import { Button, Tooltip } from '@mantine/core'
import { Newspaper, Palette, Plus, Sparkles } from 'lucide-react'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { openDialog } from '../shell/dialogs.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { nextByRule } from './digest-steps.ts'
import { DigestRow } from './DigestRow.tsx'
import classes from './DigestsScreen.module.css'

/** Every edition, the latest first. */
export function DigestsScreen(): ReactElement {
  const digests = useAnswer('digests.list', undefined)
  const topics = useAnswer('topics.list', undefined).data ?? []
  const lastTopic = topics.find(({ id }) => id === digests.data?.[0]?.topicId)
  const start = (
    <Button leftSection={<Plus size={16} />} onClick={() => openDialog({ is: 'new-digest', articleIds: [] })}>
      New digest
    </Button>
  )
  const tools = (
    <>
      <Button component="a" href="#/themes" variant="default" leftSection={<Palette size={15} />}>
        Themes
      </Button>
      {lastTopic && (
        <Tooltip label={`Everything kept in “${lastTopic.title}” since its last digest, in sections for you to edit`}>
          <Button variant="default" leftSection={<Sparkles size={15} />} onClick={() => void nextByRule(lastTopic.id)}>
            Make the next one
          </Button>
        </Tooltip>
      )}
      {start}
    </>
  )
  return (
    <Screen title="Digests" toolbar={tools}>
      {digests.error && <ProblemNotice problem={digests.error} />}
      {digests.data?.length === 0 && (
        <EmptyState icon={Newspaper} title="No digest yet" actions={start}>
          A digest is one edition of your newsletter: articles from the library, in sections, with your own words. Start from a template.
        </EmptyState>
      )}
      {digests.data && digests.data.length > 0 && (
        <ul className={classes.digests} aria-label="Digests">
          {digests.data.map(digest => (
            <DigestRow key={digest.id} digest={digest} topic={topics.find(({ id }) => id === digest.topicId)?.title ?? ''} />
          ))}
        </ul>
      )}
    </Screen>
  )
}
