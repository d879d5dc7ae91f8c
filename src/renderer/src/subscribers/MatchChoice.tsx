import { SegmentedControl } from '@mantine/core'
import type { ReactElement } from 'react'
import type { SegmentRules } from '../../../core/subscribers/segments/segment.ts'

interface MatchChoiceProps {
  readonly label: string
  readonly all: string
  readonly any: string
  readonly value: SegmentRules['match']
  readonly onChange: (match: SegmentRules['match']) => void
}

/** Whether all must hold or one is enough. */
export function MatchChoice({ label, all, any, value, onChange }: MatchChoiceProps): ReactElement {
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      data={[
        { value: 'all', label: all },
        { value: 'any', label: any },
      ]}
      value={value}
      onChange={next => onChange(next === 'any' ? 'any' : 'all')}
      style={{ alignSelf: 'flex-start' }}
    />
  )
}
