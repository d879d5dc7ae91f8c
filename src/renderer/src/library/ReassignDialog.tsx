import { Autocomplete, Button, Group, Modal } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { counted } from '../ui/words.ts'
import { editArticles } from './article-steps.ts'

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
    <form
      onSubmit={event => {
        event.preventDefault()
        closeDialog()
        void editArticles(articleIds, { scoopedBy: name })
      }}
    >
      <Autocomplete label="Curator" data-autofocus data={[...known]} limit={20} value={name} onChange={setName} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={closeDialog}>
          Cancel
        </Button>
        <Button type="submit" disabled={name.trim() === ''}>
          Save
        </Button>
      </Group>
    </form>
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
