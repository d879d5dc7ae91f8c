import { TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import { hasEmptyPlace } from './empty-places.ts'
import { useComposing, useOfDigest, useReadOnly } from './composer-context.tsx'
import classes from './Envelope.module.css'

interface EnvelopeLineProps {
  readonly field: 'subject' | 'preheader'
  readonly label: string
  readonly placeholder: string
  /** Characters that mail readers show on a phone, and at most anywhere. */
  readonly goal: number
}

/** What readers see before they open the mail: its subject and the line after it. */
export function Envelope(): ReactElement {
  return (
    <div className={classes.envelope}>
      <EnvelopeLine field="subject" label="Subject" placeholder="What this edition is about" goal={60} />
      <EnvelopeLine field="preheader" label="Preheader" placeholder="The line that inboxes show after the subject" goal={90} />
    </div>
  )
}

function EnvelopeLine({ field, label, placeholder, goal }: EnvelopeLineProps): ReactElement {
  const value = useOfDigest(digest => digest[field])
  const readOnly = useReadOnly()
  const { editDigest } = useComposing()
  const { length } = value
  return (
    <TextInput
      variant="unstyled"
      aria-label={label}
      placeholder={placeholder}
      readOnly={readOnly}
      value={value}
      onChange={({ currentTarget }) => editDigest({ [field]: currentTarget.value })}
      classNames={{ input: classes[field] ?? '' }}
      data-empty-place={hasEmptyPlace(value) || undefined}
      rightSectionWidth={64}
      rightSection={
        <span
          className={length > goal ? classes.long : classes.counter}
          title={`${label}: ${length} characters. Phones show about ${goal}.`}
          aria-hidden="true"
        >
          {length} / {goal}
        </span>
      }
    />
  )
}
