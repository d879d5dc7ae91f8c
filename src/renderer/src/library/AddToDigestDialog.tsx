import { Button, Modal, Text } from '@mantine/core'
import { Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import type { DigestSummary } from '../../../core/compose/digest.ts'
import { useAnswer } from '../ask.ts'
import { closeDialog, openDialog, useDialog } from '../shell/dialogs.ts'
import { attempt, say } from '../ui/notify.ts'
import { RelativeDate } from '../ui/RelativeDate.tsx'
import { counted } from '../ui/words.ts'
import { addToDigest, type Addition } from './add-to-digest.ts'
import classes from './AddToDigestDialog.module.css'

/** Puts the chosen articles into a draft, or begins a digest with them. */
export function AddToDigestDialog(): ReactElement {
  const open = useDialog('add-to-digest')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title={open ? `Add ${whatIn(open)} to` : 'Add to'}>
      {open && <Drafts addition={open} />}
    </Modal>
  )
}

function Drafts({ addition }: { readonly addition: Addition }): ReactElement {
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
              onClick={() => void addTo(digest, addition)}
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
      <Button fullWidth variant="default" leftSection={<Plus size={15} />} onClick={() => openDialog({ ...addition, is: 'new-digest' })}>
        New digest with {addition.articleIds.length === 1 ? 'it' : 'them'}
      </Button>
    </>
  )
}

async function addTo({ id, number }: DigestSummary, addition: Addition): Promise<void> {
  const added = await attempt(async () => {
    await addToDigest(id, addition)
    return true
  })
  if (!added) return
  closeDialog()
  say(`Added ${whatIn(addition)} to № ${number}.`)
}

function whatIn({ articleIds, quote }: Addition): string {
  return quote ? 'the quote' : counted(articleIds.length, 'article')
}
