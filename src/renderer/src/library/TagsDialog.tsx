import { Modal } from '@mantine/core'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { TagsManager } from './TagsManager.tsx'

/** All tags of the library, to rename, merge and remove. */
export function TagsDialog(): ReactElement {
  const open = useDialog('tags')
  const { data: tags, error } = useAnswer('tags.list', undefined, { enabled: open !== null })
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Tags" size="lg">
      {error && <ProblemNotice problem={error} />}
      {open && tags && <TagsManager tags={tags} renaming={open.rename} />}
    </Modal>
  )
}
