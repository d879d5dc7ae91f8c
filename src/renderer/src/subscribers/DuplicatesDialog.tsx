import { Checkbox, Group, Modal, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { Sameness } from '../../../core/subscribers/duplicates/sameness.ts'
import { useAnswer } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { counted } from '../ui/words.ts'
import { DuplicateGroupRow } from './DuplicateGroupRow.tsx'
import classes from './DuplicatesDialog.module.css'

// Drawn at once; when these are merged, the next come up.
const shown = 50

/** People who may be kept twice, to merge or to leave. */
export function DuplicatesDialog(): ReactElement {
  const open = useDialog('people-duplicates')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Find duplicates" size={760}>
      {open && <Duplicates />}
    </Modal>
  )
}

function Duplicates(): ReactElement {
  const [sameness, setSameness] = useState<Sameness>({ plusTags: true, gmailDots: true, names: false })
  const { data: groups, error } = useAnswer('subscribers.duplicates', sameness, { keepPrevious: true })
  const choice = (key: keyof Sameness, label: string): ReactElement => (
    <Checkbox
      size="sm"
      label={label}
      checked={sameness[key]}
      onChange={({ currentTarget }) => setSameness({ ...sameness, [key]: currentTarget.checked })}
    />
  )
  return (
    <>
      <Text size="sm" c="dimmed" maw={640} mb="sm">
        Addresses that differ only in the case of letters or in how their domain is written are always one. Beyond that:
      </Text>
      <Group mb="md">
        {choice('plusTags', 'ann+news@ is ann@')}
        {choice('gmailDots', 'Gmail reads a.nn as ann')}
        {choice('names', 'The same full name')}
      </Group>
      {error && <ProblemNotice problem={error} />}
      {!groups && !error && (
        <Text size="sm" c="dimmed">
          Looking…
        </Text>
      )}
      {groups?.length === 0 && <Text>Nobody is kept twice.</Text>}
      {groups && groups.length > 0 && (
        <>
          <Text component="output" display="block" size="sm" fw={600}>
            {counted(groups.length, 'person', 'people')} may be kept twice
          </Text>
          <ul className={classes.groups}>
            {groups.slice(0, shown).map(group => (
              <DuplicateGroupRow key={group.people.map(({ id }) => id).join()} group={group} />
            ))}
          </ul>
          {groups.length > shown && (
            <Text size="sm" c="dimmed">
              And {(groups.length - shown).toLocaleString('en-GB')} more, as these are merged.
            </Text>
          )}
        </>
      )}
    </>
  )
}
