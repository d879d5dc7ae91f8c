import { Autocomplete, Modal } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { counted } from '../ui/words.ts'
import { editArticles } from './article-steps.ts'
import { DialogForm } from '../ui/DialogForm.tsx'

/** Says who scooped the chosen articles. */
export function ReassignDialog(): ReactElement {
  const open = useDialog('reassign')
  return (
    <Modal
      opened={open !== null}
      onClose={closeDialog}
      title={open ? `Scooped by: ${counted(open.articleIds.length, 'article')}` : 'Scooped by'}
    >
      {open && <CuratorForm articleIds={open.articleIds} />}
    </Modal>
  )
}

function CuratorForm({ articleIds }: { readonly articleIds: readonly string[] }): ReactElement {
  const known = useCurators()
  const [name, setName] = useState('')
  return (
    <DialogForm
      action="Save"
      disabled={name.trim() === ''}
      onSubmit={() => {
        closeDialog()
        return editArticles(articleIds, { scoopedBy: name })
      }}
      onCancel={closeDialog}
    >
      <Autocomplete label="Curator" data-autofocus data={[...known]} limit={20} value={name} onChange={setName} />
    </DialogForm>
  )
}

/** Whoever may have scooped: the one in the settings, the curators of topics, and those who did. */
export function useCurators(): readonly string[] {
  const own = useAnswer('settings.read', undefined).data?.curatorName ?? ''
  const topics = useAnswer('topics.list', undefined).data ?? []
  const scooped = useAnswer('library.facets', undefined).data?.curators ?? []
  const names = [own, ...topics.flatMap(({ curators }) => curators), ...scooped.map(({ name }) => name)]
  return [...new Set(names.filter(name => name !== ''))]
}
