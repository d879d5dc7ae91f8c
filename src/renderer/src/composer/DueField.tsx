import { Anchor, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { useComposing, useDigest } from './composer-context.tsx'

/** When the digest is meant to go out, and when the topic's rhythm says it should. */
export function DueField(): ReactElement {
  const { dueAt, topicId } = useDigest()
  const { editDigest } = useComposing()
  const rhythm = useAnswer('digest.rhythm', topicId).data
  const proposed = rhythm && rhythm.dueAt !== dueAt ? rhythm.dueAt : null
  return (
    <TextInput
      size="xs"
      type="datetime-local"
      label="Due"
      description={
        rhythm ? (
          <>
            {rhythm.words}{' '}
            {proposed && (
              <Anchor size="xs" component="button" type="button" onClick={() => editDigest({ dueAt: proposed })}>
                Set {moment.format(new Date(proposed))}
              </Anchor>
            )}
          </>
        ) : (
          'Broadsheet proposes a day once two digests of this topic have gone out.'
        )
      }
      inputWrapperOrder={['label', 'input', 'description']}
      value={dueAt === null ? '' : localInput(new Date(dueAt))}
      onChange={({ currentTarget: { value } }) => editDigest({ dueAt: value === '' ? null : new Date(value).toISOString() })}
    />
  )
}

const moment = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

/** A moment as the field takes it: by the clock of this computer, without a zone. */
function localInput(date: Date): string {
  const [year, ...rest] = [date.getFullYear(), date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()]
  const [month, day, hour, minute] = rest.map(part => `${part}`.padStart(2, '0'))
  return `${year}-${month}-${day}T${hour}:${minute}`
}
