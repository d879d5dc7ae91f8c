import { Table } from '@mantine/core'
import type { ReactElement } from 'react'
import classes from './LeftOut.module.css'

interface LeftOutProps {
  readonly title: string
  readonly rows: readonly { readonly line: number | null; readonly reason: string; readonly row: string }[]
}

// A table of thousands helps nobody, and drawing it takes seconds.
const shown = 200

/** What did not come in, and why. Nothing where all did. */
export function LeftOut({ title, rows }: LeftOutProps): ReactElement | null {
  if (rows.length === 0) return null
  return (
    <details className={classes.leftOut} open={rows.length <= 5}>
      <summary>{title}</summary>
      {/* A region that scrolls must be reached by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes.scroller} tabIndex={0} aria-label={title}>
        <Table verticalSpacing={5}>
          <Table.Tbody>
            {rows.slice(0, shown).map(({ line, reason, row }) => (
              <Table.Tr key={`${line} ${row} ${reason}`}>
                <Table.Td w={90} c="dimmed" className={classes.line}>
                  {line === null ? '' : `Line ${line.toLocaleString('en-GB')}`}
                </Table.Td>
                <Table.Td>{reason}</Table.Td>
                <Table.Td c="dimmed" className={classes.row} title={row}>
                  {row}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {rows.length > shown && <p>And {(rows.length - shown).toLocaleString('en-GB')} more.</p>}
    </details>
  )
}
