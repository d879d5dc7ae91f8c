import { ActionIcon, Popover, Text } from '@mantine/core'
import { CircleHelp } from 'lucide-react'
import type { ReactElement } from 'react'
import { searchHelp } from './search-completions.ts'
import classes from './SearchHelp.module.css'

/** How to ask for more than words, beside the search field. */
export function SearchHelp(): ReactElement {
  return (
    <Popover position="bottom-end" width={380} withinPortal trapFocus>
      <Popover.Target>
        <ActionIcon size="sm" aria-label="What can be searched" title="What can be searched">
          <CircleHelp size={15} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="What can be searched">
        <Text size="sm" mb="xs">
          Every word must be there. “Quote” what stands together, put <code>-</code> before what must not be there, <code>OR</code> between
          what may be instead.
        </Text>
        <dl className={classes.operators}>
          {searchHelp.map(({ operator, example, finds }) => (
            <div key={operator} className={classes.operator}>
              <dt>
                <code>{example}</code>
              </dt>
              <dd>{finds}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}
