import { Popover } from '@mantine/core'
import type { ReactElement } from 'react'
import { useComposing } from './composer-context.tsx'
import { focusBlock } from './focus-block.ts'
import { KindFinder } from './KindFinder.tsx'
import classes from './BlockCard.module.css'

interface AddBelowProps {
  readonly blockId: string
  readonly onClose: () => void
}

/** Finds a kind of block to add right below one of the outline. */
export function AddBelow({ blockId, onClose }: AddBelowProps): ReactElement {
  const { addBelow } = useComposing()
  const leave = (): void => {
    onClose()
    focusBlock(blockId)
  }
  return (
    <Popover opened onChange={opened => !opened && onClose()} position="bottom-start" width={340} trapFocus>
      <Popover.Target>
        <span className={classes.below} />
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <KindFinder
          onPick={kind => {
            onClose()
            addBelow(blockId, kind)
          }}
          onClose={leave}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
