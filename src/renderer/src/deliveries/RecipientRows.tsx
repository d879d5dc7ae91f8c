import { Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Fate, RecipientFate } from '../../../core/delivery/delivery.ts'
import { pagesOf, usePagedRows } from '../ui/paged-rows.ts'
import { fateLooks } from './fates.ts'
import classes from './RecipientTable.module.css'

const rowHeight = 34

interface RecipientRowsProps {
  readonly id: string
  readonly fate: Fate | null
  readonly text: string
}

/** The rows in view of a table that may be a hundred thousand long. */
export function RecipientRows({ id, fate, text }: RecipientRowsProps): ReactElement {
  const { height, rowAt, scroller, shown, total } = usePagedRows(pagesOf('delivery.recipients', { id, fate, text }), rowHeight)
  if (total === 0)
    return (
      <Text size="sm" c="dimmed" py="md">
        Nobody matches.
      </Text>
    )
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className={classes.scroller} tabIndex={0}>
      <table className={classes.table} aria-label="Recipients" aria-rowcount={total ?? -1}>
        <tbody className={classes.rows} style={{ height: height }}>
          {shown.map(({ index, start }) => (
            <Row key={index} index={index} top={start} recipient={rowAt(index)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly index: number
  readonly top: number
  readonly recipient: RecipientFate | undefined
}

function Row({ index, top, recipient }: RowProps): ReactElement {
  const look = fateLooks.find(({ fate }) => fate === recipient?.fate)
  return (
    <tr aria-rowindex={index + 1} className={classes.row} style={{ transform: `translateY(${top}px)` }}>
      <td className={classes.person}>
        <span className={classes.email}>{recipient?.email ?? '…'}</span> {recipient?.name}
      </td>
      <td className={classes.fate}>
        <span className={classes.dot} style={{ background: look?.colour }} />
        {look?.name}
      </td>
      <td className={classes.person} title={recipient?.reply}>
        {recipient?.reply}
      </td>
      <td className={classes.time}>{recipient?.at ? timeOf(recipient.at) : ''}</td>
    </tr>
  )
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const timeOf = (at: string): string => clock.format(new Date(at))
