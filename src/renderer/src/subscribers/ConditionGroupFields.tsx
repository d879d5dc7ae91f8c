import { ActionIcon, Button, Group } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ConditionGroup } from '../../../core/subscribers/segments/segment.ts'
import classes from './ConditionGroupFields.module.css'
import { ConditionFields } from './ConditionFields.tsx'
import { freshCondition } from './condition-words.ts'
import { MatchChoice } from './MatchChoice.tsx'

interface ConditionGroupFieldsProps {
  readonly number: number
  readonly group: ConditionGroup
  readonly onChange: (group: ConditionGroup) => void
  /** Null for the only group there is. */
  readonly onRemove: (() => void) | null
}

/** Conditions that hold together, or of which one is enough. */
export function ConditionGroupFields({ number, group, onChange, onRemove }: ConditionGroupFieldsProps): ReactElement {
  const { match, conditions } = group
  return (
    <fieldset className={classes.group} aria-label={`Group ${number}`}>
      <Group justify="space-between">
        <MatchChoice
          label={`Conditions of group ${number}`}
          all="All conditions hold"
          any="One condition holds"
          value={match}
          onChange={next => onChange({ match: next, conditions })}
        />
        {onRemove && (
          <ActionIcon aria-label={`Remove group ${number}`} onClick={onRemove}>
            <X size={15} />
          </ActionIcon>
        )}
      </Group>
      {conditions.map((condition, index) => (
        <ConditionFields
          // Conditions have no name but their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          condition={condition}
          onChange={next => onChange({ match, conditions: conditions.with(index, next) })}
          onRemove={conditions.length > 1 ? () => onChange({ match, conditions: conditions.toSpliced(index, 1) }) : null}
        />
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        mt={8}
        leftSection={<Plus size={14} />}
        onClick={() => onChange({ match, conditions: [...conditions, freshCondition] })}
      >
        Add a condition
      </Button>
    </fieldset>
  )
}
