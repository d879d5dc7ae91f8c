import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { ArrowLeft, CopyPlus, Redo2, Send, Undo2 } from 'lucide-react'
import type { ReactElement } from 'react'
import { duplicateDigest } from '../digests/digest-steps.ts'
import { useCommands } from '../shell/commands.ts'
import { navigate } from '../shell/route.ts'
import { Shortcut } from '../ui/Shortcut.tsx'
import { ArrangeButton } from './ArrangeButton.tsx'
import { useComposing, useOfDigest, useReadOnly, useSteps } from './composer-context.tsx'
import { DigestMenu } from './DigestMenu.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import { VersionsButton } from './versions/VersionsButton.tsx'
import classes from './ComposerScreen.module.css'

/** The digest's name, whether it is saved, and what one may do to it as a whole. */
export function ComposerToolbar(): ReactElement {
  const id = useOfDigest(digest => digest.id)
  const number = useOfDigest(digest => digest.number)
  const readOnly = useReadOnly()
  return (
    <header className={classes.toolbar}>
      <Tooltip label="All digests" openDelay={500}>
        <ActionIcon variant="subtle" color="gray" aria-label="All digests" onClick={() => navigate('#/digests')}>
          <ArrowLeft size={18} />
        </ActionIcon>
      </Tooltip>
      <h1 className={classes.number}>№ {number}</h1>
      <SaveStatus />
      <span className={classes.space} />
      <VersionsButton />
      {readOnly ? (
        <Button size="xs" leftSection={<CopyPlus size={14} />} onClick={() => void duplicateDigest(id)}>
          Duplicate to edit
        </Button>
      ) : (
        <EditingActions />
      )}
      <DigestMenu />
    </header>
  )
}

function EditingActions(): ReactElement {
  const { undo, redo, flush } = useComposing()
  const { canUndo, canRedo } = useSteps()
  const id = useOfDigest(digest => digest.id)

  useCommands([
    { id: 'undo', label: 'Undo', group: 'Digest', shortcut: 'mod+Z', enabled: canUndo, run: undo },
    { id: 'redo', label: 'Redo', group: 'Digest', shortcut: 'mod+shift+Z mod+Y', enabled: canRedo, run: redo },
    { id: 'send', label: 'Send this digest…', group: 'Digest', shortcut: 'mod+shift+Enter', run: () => void goSend() },
  ])

  async function goSend(): Promise<void> {
    await flush()
    navigate(`#/digest/${id}/send`)
  }

  return (
    <>
      <Tooltip label={<Shortcut words="Undo" keys="mod+Z" />}>
        <ActionIcon className={classes.step ?? ''} aria-label="Undo" disabled={!canUndo} onClick={undo}>
          <Undo2 size={17} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={<Shortcut words="Redo" keys="mod+shift+Z" />}>
        <ActionIcon className={classes.step ?? ''} aria-label="Redo" disabled={!canRedo} onClick={redo}>
          <Redo2 size={17} />
        </ActionIcon>
      </Tooltip>
      <ArrangeButton />
      <Button size="xs" leftSection={<Send size={14} />} onClick={() => void goSend()}>
        Send…
      </Button>
    </>
  )
}
