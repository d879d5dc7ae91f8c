import { Modal, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { Topic, TopicDraft } from '../../../core/library/topic.ts'
import { ask, useAnswer } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { attempt } from '../ui/notify.ts'
import { TopicDefaults } from './TopicDefaults.tsx'
import { DialogForm } from '../ui/DialogForm.tsx'

const emptyTopic: TopicDraft = {
  id: null,
  title: '',
  description: '',
  audience: '',
  curators: [],
  views: '',
  themeId: null,
  accountId: null,
  listId: null,
}

/** A topic, new or edited: what it is about and whom it is for. */
export function TopicDialog(): ReactElement {
  const open = useDialog('topic')
  const topics = useAnswer('topics.list', undefined, { enabled: open !== null }).data
  const topic = topics?.find(({ id }) => id === open?.topicId)
  return (
    <Modal opened={open !== null} onClose={closeDialog} title={open?.topicId ? 'Edit the topic' : 'New topic'} size="lg">
      {open && (open.topicId === null || topic) && <TopicForm topic={topic ?? null} />}
    </Modal>
  )
}

function TopicForm({ topic }: { readonly topic: Topic | null }): ReactElement {
  const [draft, setDraft] = useState<TopicDraft>(topic ?? emptyTopic)
  const edit = (edits: Partial<TopicDraft>): void => setDraft(now => ({ ...now, ...edits }))

  async function save(): Promise<void> {
    const { id, title, description, audience, curators, views, themeId, accountId, listId } = draft
    const order = { id, title: title.trim(), description, audience, curators, views, themeId, accountId, listId }
    if (await attempt(() => ask('topics.save', order))) closeDialog()
  }

  return (
    <DialogForm action="Save" onSubmit={save} onCancel={closeDialog}>
      <TextInput
        label="Title"
        required
        data-autofocus
        value={draft.title}
        onChange={({ currentTarget }) => edit({ title: currentTarget.value })}
      />
      <Textarea
        label="Description"
        description="What you collect here."
        autosize
        minRows={2}
        value={draft.description}
        onChange={({ currentTarget }) => edit({ description: currentTarget.value })}
      />
      <TextInput
        label="Audience"
        description="Whom it is for."
        value={draft.audience}
        onChange={({ currentTarget }) => edit({ audience: currentTarget.value })}
      />
      <TagsInput
        label="Curators"
        description="Press Enter after each name."
        value={[...draft.curators]}
        onChange={curators => edit({ curators })}
      />
      <TopicDefaults draft={draft} edit={edit} />
    </DialogForm>
  )
}
