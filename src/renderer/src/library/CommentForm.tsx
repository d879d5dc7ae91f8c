import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { Comment } from '../../../core/library/article.ts'

interface CommentFormProps {
  readonly comment: Comment
  readonly onSave: (comment: Comment) => Promise<void>
  readonly onCancel: () => void
}

/** A comment, new or edited: who said what. */
export function CommentForm({ comment, onSave, onCancel }: CommentFormProps): ReactElement {
  const [draft, setDraft] = useState(comment)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void onSave(draft)
      }}
    >
      <TextInput
        size="xs"
        label="Who"
        value={draft.author}
        onChange={({ currentTarget: { value } }) => setDraft(now => ({ ...now, author: value }))}
      />
      <Textarea
        size="sm"
        mt="xs"
        label="Comment"
        autosize
        minRows={2}
        // It opens where one pressed to write.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={draft.text}
        onChange={({ currentTarget: { value } }) => setDraft(now => ({ ...now, text: value }))}
        onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      />
      <Group justify="flex-end" mt="xs" gap="xs">
        <Button size="xs" variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="xs" type="submit" disabled={draft.text.trim() === ''}>
          Save
        </Button>
      </Group>
    </form>
  )
}
