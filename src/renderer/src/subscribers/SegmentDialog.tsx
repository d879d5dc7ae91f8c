import { Button, Modal, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Plus } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { Segment, SegmentRules } from '../../../core/subscribers/segments/segment.ts'
import { ask, useAnswer } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { attempt } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'
import { ConditionGroupFields } from './ConditionGroupFields.tsx'
import { freshCondition } from './condition-words.ts'
import { MatchChoice } from './MatchChoice.tsx'
import { everybodyShown, lookAtPeople } from './people-view.ts'
import { DialogForm } from '../ui/DialogForm.tsx'

/** A saved filter, new or edited, with how many people it leaves as one builds it. */
export function SegmentDialog(): ReactElement {
  const open = useDialog('segment')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title={open?.segment ? 'Edit the segment' : 'New segment'} size={760}>
      {open && <SegmentForm segment={open.segment} />}
    </Modal>
  )
}

const fresh: SegmentRules = { match: 'all', groups: [{ match: 'all', conditions: [freshCondition] }] }

function SegmentForm({ segment }: { readonly segment: Segment | null }): ReactElement {
  const [name, setName] = useState(segment?.name ?? '')
  const [rules, setRules] = useState(segment?.rules ?? fresh)
  const [counting] = useDebouncedValue(rules, 200)
  const count = useAnswer('segments.count', counting, { keepPrevious: true }).data

  async function save(): Promise<void> {
    const saved = await attempt(() => ask('segments.save', { id: segment?.id ?? null, name, rules }))
    if (!saved) return
    closeDialog()
    lookAtPeople({ ...everybodyShown, segmentId: saved.id })
  }

  return (
    <DialogForm
      action="Save"
      onSubmit={save}
      onCancel={closeDialog}
      beside={
        <Text component="output" size="sm" c="dimmed">
          {count === undefined ? 'Counting…' : counted(count, 'person', 'people')}
        </Text>
      }
    >
      <TextInput
        label="Name"
        required
        data-autofocus
        placeholder="New since spring"
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      {rules.groups.length > 1 && (
        <MatchChoice
          label="Groups"
          all="Every group holds"
          any="One of the groups holds"
          value={rules.match}
          onChange={match => setRules({ ...rules, match })}
        />
      )}
      {rules.groups.map((group, index) => (
        <ConditionGroupFields
          // Groups have no name but their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          number={index + 1}
          group={group}
          onChange={next => setRules({ ...rules, groups: rules.groups.with(index, next) })}
          onRemove={rules.groups.length > 1 ? () => setRules({ ...rules, groups: rules.groups.toSpliced(index, 1) }) : null}
        />
      ))}
      <Button
        variant="subtle"
        leftSection={<Plus size={14} />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setRules({ ...rules, groups: [...rules.groups, { match: 'all', conditions: [freshCondition] }] })}
      >
        Add a group
      </Button>
    </DialogForm>
  )
}
