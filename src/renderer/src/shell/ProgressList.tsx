import { Popover, RingProgress, Text, UnstyledButton } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Progress } from '../../../core/base/port.ts'
import { ProgressRow } from './ProgressRow.tsx'
import { useProgress } from './progress-store.ts'
import classes from './ProgressList.module.css'

/** A ring for the long work under way; it opens to a list with rates and time left. Nothing while nothing goes on. */
export function ProgressList(): ReactElement | null {
  const works = useProgress()
  if (works.length === 0) return null
  const percent = percentOf(works)
  const words = percent === 100 ? 'Done' : `${percent} %`
  return (
    <Popover position="right-end" shadow="md" width={300}>
      <Popover.Target>
        <UnstyledButton className={classes.ring} aria-label={`${words}. Work under way: ${works.map(({ label }) => label).join(', ')}`}>
          <RingProgress size={40} thickness={4} sections={[{ value: percent, color: 'ink' }]} />
          <Text size="xs" c="dimmed" className={classes.label}>
            {words}
          </Text>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.works}>
          {works.map(work => (
            <ProgressRow key={work.id} work={work} />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

function percentOf(works: readonly Progress[]): number {
  const counted = works.filter(({ total }) => total !== null)
  const total = counted.reduce((sum, work) => sum + (work.total ?? 0), 0)
  const done = counted.reduce((sum, work) => sum + work.done, 0)
  return total === 0 ? 0 : Math.round((100 * done) / total)
}
