import { Button, Group, Modal, MultiSelect, Stack, TagsInput, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { SubscribersOperations } from '../../../core/subscribers/subscribers-operations.ts'
import { ask, useAnswer } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { attempt, told } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'

type Edits = Parameters<SubscribersOperations['subscribers.editMany']>[0]['edits']

/** Gives tags, lists and an attribute to many people, or takes them away. */
export function EditPeopleDialog(): ReactElement {
  const open = useDialog('edit-people')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title={`Edit ${counted(open?.ids.length ?? 0, 'person', 'people')}`}>
      {open && <EditForm ids={open.ids} />}
    </Modal>
  )
}

function EditForm({ ids }: { readonly ids: readonly string[] }): ReactElement {
  const lists = useAnswer('lists.list', undefined).data ?? []
  const known = useAnswer('subscribers.facets', null).data?.tags ?? []
  const [tags, setTags] = useState<string[]>([])
  const [listIds, setListIds] = useState<string[]>([])
  const [attribute, setAttribute] = useState('')
  const [value, setValue] = useState('')
  const named = attribute.trim() !== ''
  const idle = tags.length === 0 && listIds.length === 0 && !named

  async function edit(edits: Edits): Promise<void> {
    const outcome = await attempt(() => ask('subscribers.editMany', { ids, edits }))
    if (!outcome) return
    closeDialog()
    told(outcome.undoable)
  }

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void edit({ addTags: tags, addLists: listIds, ...(named && { setAttributes: { [attribute]: value } }) })
      }}
    >
      <Stack>
        <TagsInput
          label="Tags"
          description="Press Enter after each."
          data-autofocus
          data={known.map(({ tag }) => tag)}
          value={tags}
          onChange={setTags}
          acceptValueOnBlur
        />
        <MultiSelect label="Lists" data={lists.map(({ id, name }) => ({ value: id, label: name }))} value={listIds} onChange={setListIds} />
        <Group grow>
          <TextInput
            label="Attribute"
            placeholder="town"
            value={attribute}
            onChange={({ currentTarget }) => setAttribute(currentTarget.value)}
          />
          <TextInput label="Value" placeholder="Saltby" value={value} onChange={({ currentTarget }) => setValue(currentTarget.value)} />
        </Group>
        <Group justify="flex-end" mt="sm">
          <Button
            variant="default"
            disabled={idle}
            onClick={() => void edit({ removeTags: tags, removeLists: listIds, removeAttributes: named ? [attribute] : [] })}
          >
            Take away
          </Button>
          <Button type="submit" disabled={idle}>
            Give
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
