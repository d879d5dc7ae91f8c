import { Button, Group, Modal, TagsInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { counted } from '../ui/words.ts'
import { editArticles } from './article-steps.ts'

/** Adds tags to the chosen articles, or takes them away. */
export function TagDialog(): ReactElement {
  const open = useDialog('tag')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title={open ? `Tag ${counted(open.articleIds.length, 'article')}` : 'Tag'}>
      {open && <TagForm articleIds={open.articleIds} />}
    </Modal>
  )
}

function TagForm({ articleIds }: { readonly articleIds: readonly string[] }): ReactElement {
  const known = useAnswer('tags.list', undefined).data ?? []
  const [tags, setTags] = useState<string[]>([])

  async function edit(edits: Parameters<typeof editArticles>[1]): Promise<void> {
    closeDialog()
    await editArticles(articleIds, edits)
  }

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void edit({ addTags: tags })
      }}
    >
      <TagsInput
        label="Tags"
        description="Press Enter after each."
        data-autofocus
        data={known.map(({ name }) => name)}
        limit={40}
        value={tags}
        onChange={setTags}
        acceptValueOnBlur
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" disabled={tags.length === 0} onClick={() => void edit({ removeTags: tags })}>
          Take away
        </Button>
        <Button type="submit" disabled={tags.length === 0}>
          Add
        </Button>
      </Group>
    </form>
  )
}
