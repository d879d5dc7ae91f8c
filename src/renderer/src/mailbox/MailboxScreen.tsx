import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Inbox, Trash2 } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { ask, useAnswer } from '../ask.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { attempt } from '../ui/notify.ts'
import { Panes } from '../ui/Panes.tsx'
import { Screen } from '../ui/Screen.tsx'
import { MessageList } from './MessageList.tsx'
import { MessageReader } from './MessageReader.tsx'
import classes from './MailboxScreen.module.css'
import { SearchInput } from '../ui/SearchInput.tsx'

/** What the embedded mail server received: the mail as its readers would get it, without anything leaving this computer. */
export function MailboxScreen(): ReactElement {
  const [text, setText] = useState('')
  const [sought] = useDebouncedValue(text, 120)
  const [openId, setOpenId] = useState<string | null>(null)
  const total = useAnswer('mailbox.list', { text: '', offset: 0, limit: 0 }).data?.total
  const where = useAnswer('settings.about', undefined).data?.localMailbox

  async function clear(): Promise<void> {
    await attempt(() => ask('mailbox.clear', undefined))
    setOpenId(null)
  }

  const clearButton = (
    <Button variant="default" leftSection={<Trash2 size={15} />} onClick={() => void clear()}>
      Empty the mailbox
    </Button>
  )
  return (
    <Screen title="Mailbox" toolbar={total ? clearButton : null}>
      {total === 0 ? (
        <EmptyState icon={Inbox} title="The local mailbox is empty">
          Broadsheet has a small mail server of its own{where && ` at ${where.host}:${where.port}`}. Whatever you send from the account
          “Local mailbox” arrives here and goes no further, so you can see a digest as a reader would before you send it for real.
        </EmptyState>
      ) : (
        <Panes
          name="mailbox"
          panes={[
            { size: '380px', min: '260px' },
            { size: 1, min: '320px' },
          ]}
        >
          <div className={classes.list}>
            <SearchInput m="sm" aria-label="Search the mailbox" placeholder="Search the mailbox" value={text} onChange={setText} />
            <MessageList text={sought} openId={openId} onOpen={setOpenId} />
          </div>
          <MessageReader id={openId} />
        </Panes>
      )}
    </Screen>
  )
}
