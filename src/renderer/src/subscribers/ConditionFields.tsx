import { ActionIcon, Select, TextInput } from '@mantine/core'
import { X } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Condition } from '../../../core/subscribers/segments/segment.ts'
import classes from './ConditionGroupFields.module.css'
import { comparisonNames, comparisonsOf, fieldNames, isAlone, ofField } from './condition-words.ts'
import { ConditionValue } from './ConditionValue.tsx'

interface ConditionFieldsProps {
  readonly condition: Condition
  readonly onChange: (condition: Condition) => void
  /** Null for the only condition of its group. */
  readonly onRemove: (() => void) | null
}

const fields = Object.entries(fieldNames).map(([value, label]) => ({ value, label }))

/** One condition: what, how it is compared, and with what. */
export function ConditionFields({ condition, onChange, onRemove }: ConditionFieldsProps): ReactElement {
  const { field, attribute, is } = condition
  const hasAttribute = field === 'attribute'
  return (
    <div className={classes.condition} data-attribute={hasAttribute || undefined}>
      <Select
        size="xs"
        aria-label="What"
        allowDeselect={false}
        data={fields}
        value={field}
        onChange={value => onChange(ofField(value as Condition['field']))}
      />
      {hasAttribute && (
        <TextInput
          size="xs"
          aria-label="Name of the attribute"
          placeholder="town"
          value={attribute}
          onChange={({ currentTarget }) => onChange({ ...condition, attribute: currentTarget.value })}
        />
      )}
      <Select
        size="xs"
        aria-label="Compared how"
        allowDeselect={false}
        data={comparisonsOf[field].map(value => ({ value, label: comparisonNames[value] }))}
        value={is}
        onChange={value => onChange({ ...condition, is: value as Condition['is'] })}
      />
      {isAlone(is) ? <span /> : <ConditionValue condition={condition} onChange={value => onChange({ ...condition, value })} />}
      {onRemove && (
        <ActionIcon aria-label="Remove the condition" onClick={onRemove}>
          <X size={15} />
        </ActionIcon>
      )}
    </div>
  )
}
