import { Button, Modal, Text } from '@mantine/core'
import { Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import type { DigestSummary } from '../../../core/compose/digest.ts'
import { ask, useAnswer } from '../ask.ts'
import { closeDialog, openDialog, useDialog } from '../shell/dialogs.ts'
import { attempt, say } from '../ui/notify.ts'
import { RelativeDate } from '../ui/RelativeDate.tsx'
import { counted } from '../ui/words.ts'
import classes from './AddToDigestDialog.module.css'

/** Puts the chosen articles into a draft, or begins a digest with them. */
export function AddToDigestDialog(): ReactElement {
  const open = useDialog('add-to-digest')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title={open ? `Add ${counted(open.articleIds.length, 'article')} to` : 'Add to'}>
      {open && <Drafts articleIds={open.articleIds} />}
    </Modal>
  )
}

function Drafts({ articleIds }: { readonly articleIds: readonly string[] }): ReactElement {
  const digests = useAnswer('digests.list', undefined).data ?? []
  const drafts = digests.filter(({ status }) => status === 'draft')
  return (
    <>
      {drafts.length === 0 && (
        <Text size="sm" c="dimmed" mb="md">
          There is no draft yet.
        </Text>
      )}
      <ul className={classes.drafts}>
        {drafts.map((digest, index) => (
          <li key={digest.id}>
            <button
              type="button"
              className={classes.draft}
              // The drafts may come after the dialog has taken the focus.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={index === 0}
              onClick={() => void addTo(digest, articleIds)}
            >
              <span className={classes.number}>№ {digest.number}</span>
              <span className={classes.subject}>{digest.subject || 'Without a subject'}</span>
              <span className={classes.facts}>
                {counted(digest.articleCount, 'article')} · <RelativeDate at={digest.changedAt} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button fullWidth variant="default" leftSection={<Plus size={15} />} onClick={() => openDialog({ is: 'new-digest', articleIds })}>
        New digest with {articleIds.length === 1 ? 'it' : 'them'}
      </Button>
    </>
  )
}

async function addTo({ id, number }: DigestSummary, articleIds: readonly string[]): Promise<void> {
  const added = await attempt(() => ask('digest.addArticles', { id, articleIds, sectionId: null }))
  if (!added) return
  closeDialog()
  say(`Added ${counted(articleIds.length, 'article')} to № ${number}.`)
}
