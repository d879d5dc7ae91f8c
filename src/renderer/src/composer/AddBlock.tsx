import { ActionIcon, Button, Menu } from '@mantine/core'
import { Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import type { BlockPlace } from '../../../core/compose/place-blocks.ts'
import classes from './AddBlock.module.css'
import { blockLooks, kindsToAdd } from './block-looks.ts'
import { useComposing } from './composer-context.tsx'

interface AddBlockProps {
  readonly place: BlockPlace
  readonly words: string
  readonly className: string | undefined
  /** Says "Add block" rather than showing only a plus. */
  readonly labelled: boolean
  /** By the Tab key; the pointer reaches it always. */
  readonly reachable: boolean
}

/** The menu of every kind of block, for one place. */
export function AddBlock({ place, words, className, labelled, reachable }: AddBlockProps): ReactElement {
  const { addBlock } = useComposing()
  return (
    <Menu position="bottom-start" width={420}>
      <Menu.Target>
        {labelled ? (
          <Button
            className={className ?? ''}
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<Plus size={13} />}
            aria-label={`Add block ${words}`}
          >
            Add block
          </Button>
        ) : (
          <ActionIcon
            className={className ?? ''}
            size={20}
            variant="default"
            tabIndex={reachable ? 0 : -1}
            aria-label={`Add block ${words}`}
          >
            <Plus size={13} />
          </ActionIcon>
        )}
      </Menu.Target>
      <Menu.Dropdown className={classes.kinds ?? ''}>
        {kindsToAdd.map(kind => {
          const { name, purpose, icon: Icon } = blockLooks[kind]
          return (
            <Menu.Item key={kind} leftSection={<Icon size={16} />} onClick={() => addBlock(kind, place)}>
              {name}
              <span className={classes.purpose}>{purpose}</span>
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
