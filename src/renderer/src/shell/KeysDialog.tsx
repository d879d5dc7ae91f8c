import { Modal } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { Keys } from '../ui/Shortcut.tsx'
import { commandsNow, type Command } from './commands.ts'
import { closeDialog, useDialog } from './dialogs.ts'
import classes from './KeysDialog.module.css'

/** Every key that does something here and now, what belongs to the screen first. */
export function KeysDialog(): ReactElement {
  const open = useDialog('keys')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Keys" size="lg">
      {open && <KeyList />}
    </Modal>
  )
}

function KeyList(): ReactElement {
  // What is offered changes with what has the focus, which the dialog has now.
  const [groups] = useState(() => Map.groupBy(commandsNow().filter(hasKeys), ({ group }) => group))
  return (
    <div className={classes.groups}>
      {[...groups].toReversed().map(([group, commands]) => (
        <section key={group} aria-label={group}>
          <h3 className={classes.group}>{group}</h3>
          <dl className={classes.keys}>
            {commands.map(({ id, label, shortcut }) => (
              <div key={id} className={classes.row}>
                <dt>{label.replace(/…$/, '')}</dt>
                <dd>
                  <Keys keys={shortcut} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function hasKeys(command: Command): command is Command & { readonly shortcut: string } {
  return command.shortcut !== undefined
}
