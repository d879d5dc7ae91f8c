import { Button, Modal, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { counted } from '../ui/words.ts'
import { DuplicateGroup } from './DuplicateGroup.tsx'

const step = 20

/** Stories that the library has more than once, each beside its doubles. */
export function DuplicatesDialog(): ReactElement {
  const open = useDialog('duplicates')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Stories told twice" size="xl">
      {open && <Groups />}
    </Modal>
  )
}

function Groups(): ReactElement {
  const [limit, setLimit] = useState(step)
  const { data, error } = useAnswer('library.duplicates', { offset: 0, limit }, { keepPrevious: true })
  if (error) return <ProblemNotice problem={error} />
  if (!data) return <div />
  if (data.total === 0)
    return (
      <Text size="sm" c="dimmed" my="lg" ta="center">
        No two articles tell the same story.
      </Text>
    )
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {counted(data.total, 'story is', 'stories are')} here more than once. Keep one article of each: it takes over tags, comments, notes
        and highlights of the others, and their places in digests.
      </Text>
      {data.groups.map(group => (
        <DuplicateGroup key={group.map(({ id }) => id).join(' ')} group={group} />
      ))}
      {data.groups.length < data.total && (
        <Button variant="default" fullWidth mt="md" onClick={() => setLimit(limit + step)}>
          Show more
        </Button>
      )}
    </>
  )
}
