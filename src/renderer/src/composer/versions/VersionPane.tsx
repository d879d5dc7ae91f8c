import { Button, Group, SegmentedControl, Select } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { RevisionRow } from '../../../../core/compose/revisions/revision-operations.ts'
import { useAnswer } from '../../ask.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { useComposing, useReadOnly } from '../composer-context.tsx'
import { MailOf } from '../MailOf.tsx'
import { causeWords } from './cause-words.ts'
import { ChangeList } from './ChangeList.tsx'
import classes from './Versions.module.css'

interface VersionPaneProps {
  readonly digestId: string
  readonly revision: RevisionRow
  readonly revisions: readonly RevisionRow[]
  readonly onRestored: () => void
}

const nowValue = 'now'

/** One version beside the digest as it is, or beside another version: what changed, or both mails. */
export function VersionPane({ digestId, revision, revisions, onRestored }: VersionPaneProps): ReactElement {
  const readOnly = useReadOnly()
  const { restoreVersion } = useComposing()
  const [view, setView] = useState<'changes' | 'mails'>('changes')
  const [other, setOther] = useState(nowValue)
  const to = other === nowValue ? null : Number(other)
  const { data, error } = useAnswer('digest.compare', { id: digestId, from: revision.number, to }, { keepPrevious: true })
  const others = revisions
    .filter(({ number }) => number !== revision.number)
    .map(({ number, name, cause, at }) => ({ value: `${number}`, label: `${name || causeWords[cause]}, ${moment.format(new Date(at))}` }))

  async function restore(): Promise<void> {
    if (await restoreVersion(revision.number)) onRestored()
  }

  return (
    <section className={classes.pane} aria-label="The version">
      <Group gap="xs" mb={10}>
        <SegmentedControl
          size="xs"
          aria-label="Show"
          value={view}
          onChange={setView}
          data={[
            { value: 'changes', label: 'What changed' },
            { value: 'mails', label: 'Side by side' },
          ]}
        />
        <Select
          size="xs"
          aria-label="Compare with"
          allowDeselect={false}
          value={other}
          onChange={value => setOther(value ?? nowValue)}
          data={[{ value: nowValue, label: 'the digest as it is now' }, ...others]}
          leftSection="to"
          w={270}
        />
        {!readOnly && (
          <Button size="xs" ml="auto" onClick={() => void restore()}>
            Restore this version
          </Button>
        )}
      </Group>
      {error && <ProblemNotice problem={error} />}
      {data && view === 'changes' && <ChangeList comparison={data.comparison} />}
      {data && view === 'mails' && (
        <div className={classes.mails}>
          <MailOf digest={data.before} />
          <MailOf digest={data.after} />
        </div>
      )}
    </section>
  )
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
