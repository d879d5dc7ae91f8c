import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { Eye } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ShowTo } from '../../../core/compose/show-to.ts'
import { ShowToField } from './ShowToField.tsx'

interface SectionShowToProps {
  readonly showTo: ShowTo
  readonly onChange: (showTo: ShowTo) => void
}

/** Whom a section is shown to, behind a button of its head. */
export function SectionShowTo({ showTo, onChange }: SectionShowToProps): ReactElement {
  return (
    <Popover width={260} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label="Whom this section is shown to" openDelay={500}>
          <ActionIcon variant="subtle" color="gray" size={24} aria-label="Whom this section is shown to">
            <Eye size={15} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <ShowToField value={showTo} onChange={onChange} within />
      </Popover.Dropdown>
    </Popover>
  )
}
