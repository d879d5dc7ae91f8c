import { Button, Radio, Stack } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { DuplicateGroup } from '../../../core/subscribers/duplicates/find-duplicates.ts'
import { ask } from '../ask.ts'
import { longDate } from '../ui/date-words.ts'
import { attempt, told } from '../ui/notify.ts'
import classes from './DuplicatesDialog.module.css'
import { standingName } from './standings.ts'

/** People who may be one: which address to keep, and the merge itself. */
export function DuplicateGroupRow({ group }: { readonly group: DuplicateGroup }): ReactElement {
  const { people, reason } = group
  const [keep, setKeep] = useState(people[0]?.id ?? '')
  const kept = people.find(({ id }) => id === keep)

  async function merge(): Promise<void> {
    const others = people.map(({ id }) => id).filter(id => id !== keep)
    const outcome = await attempt(() => ask('subscribers.merge', { keep, others }))
    if (outcome) told(outcome.undoable)
  }

  return (
    <li className={classes.group}>
      <p className={classes.reason}>{reason} Keep:</p>
      <Radio.Group aria-label="Address to keep" value={keep} onChange={setKeep}>
        <Stack gap={6}>
          {people.map(({ id, email, name, standing, addedAt }) => (
            <Radio
              key={id}
              size="sm"
              value={id}
              label={<span className={classes.person}>{email}</span>}
              description={[name, standingName(standing.is), `added ${longDate(addedAt)}`].filter(Boolean).join(' · ')}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Button size="xs" variant="default" aria-label={`Merge into ${kept?.email ?? ''}`} onClick={() => void merge()}>
        Merge
      </Button>
    </li>
  )
}
