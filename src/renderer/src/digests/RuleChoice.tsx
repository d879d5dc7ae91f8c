import { Group, Select, Switch } from '@mantine/core'
import type { ReactElement } from 'react'
import type { DigestRule } from '../../../core/compose/rule/digest-rule.ts'

/** What a curator sets of a rule. */
export type RuleDraft = Pick<DigestRule, 'sections' | 'daysAhead'>

interface RuleChoiceProps {
  /** Null leaves the digest empty. */
  readonly rule: RuleDraft | null
  readonly onChange: (rule: RuleDraft | null) => void
  /** The rule that the topic has. */
  readonly usual: RuleDraft
}

const days = [
  { value: 'never', label: 'Never: I ask for it' },
  { value: '1', label: 'A day before it is due' },
  { value: '2', label: 'Two days before it is due' },
  { value: '3', label: 'Three days before it is due' },
] as const

/** Whether a new digest begins with all that was kept in its topic, in which sections, and whether the next ones are made by themselves. */
export function RuleChoice({ rule, onChange, usual }: RuleChoiceProps): ReactElement {
  return (
    <div>
      <Switch
        label="Begin with everything kept in this topic since the last digest"
        description="In sections, best story first, for you to edit. Where nothing was kept, no digest is made."
        checked={rule !== null}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? usual : null)}
      />
      {rule && (
        <Group grow mt="sm" align="flex-start">
          <Select
            label="Sections"
            allowDeselect={false}
            value={rule.sections}
            onChange={value => value && onChange({ ...rule, sections: value })}
            data={[
              { value: 'tags', label: 'By tags and likeness' },
              { value: 'last', label: 'As in the last digest' },
            ]}
          />
          <Select
            label="Make the next ones by themselves"
            description="They are never sent by themselves."
            inputWrapperOrder={['label', 'input', 'description']}
            allowDeselect={false}
            value={rule.daysAhead === null ? 'never' : `${rule.daysAhead}`}
            onChange={value => value && onChange({ ...rule, daysAhead: value === 'never' ? null : Number(value) })}
            data={[...days]}
          />
        </Group>
      )}
    </div>
  )
}
