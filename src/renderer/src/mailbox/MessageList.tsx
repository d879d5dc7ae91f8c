import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { MailboxRow } from '../../../core/mailbox/mailbox-operations.ts'
import { pagesOf, usePagedRows } from '../ui/paged-rows.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { RelativeDate } from '../ui/RelativeDate.tsx'
import { stepAlong } from '../ui/step-along.ts'
import classes from './MailboxScreen.module.css'

const rowHeight = 62

interface MessageListProps {
  readonly text: string
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

/** The messages that match, the latest first. Moving along them opens them. */
export function MessageList({ text, openId, onOpen }: MessageListProps): ReactElement {
  const { height, problem, rowAt, scroller, shown, total } = usePagedRows(pagesOf('mailbox.list', { text }), rowHeight)
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      {total === 0 && (
        <Text size="sm" c="dimmed" px="md">
          No message matches.
        </Text>
      )}
      <div ref={scroller} className={classes.scroller}>
        <ul className={classes.messages} style={{ height: height }} aria-label="Messages">
          {shown.map(({ index, start }) => (
            <MessageRow key={index} top={start} message={rowAt(index)} openId={openId} onOpen={onOpen} />
          ))}
        </ul>
      </div>
    </>
  )
}

interface MessageRowProps extends Pick<MessageListProps, 'openId' | 'onOpen'> {
  readonly top: number
  readonly message: MailboxRow | undefined
}

function MessageRow({ top, message, openId, onOpen }: MessageRowProps): ReactElement {
  const place = { transform: `translateY(${top}px)` }
  if (!message) return <li className={classes.row} style={place} />
  return (
    <li className={classes.row} style={place}>
      <button
        type="button"
        className={classes.message}
        aria-current={message.id === openId}
        data-message={message.id}
        onClick={() => onOpen(message.id)}
        onFocus={() => onOpen(message.id)}
        onKeyDown={event => stepAlong(event, '[data-message]')}
      >
        <span className={classes.to}>
          <span className={classes.address}>{message.to}</span>
          <RelativeDate at={message.receivedAt} />
        </span>
        <span className={classes.subject}>{message.subject || 'Without a subject'}</span>
      </button>
    </li>
  )
}
