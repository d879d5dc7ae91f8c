import { Select } from '@mantine/core'
import type { ReactElement } from 'react'
import type { FileLook } from '../../../core/subscribers/import/import-operations.ts'
import { useNames, type ColumnUse, type ColumnUses } from './column-uses.ts'
import classes from './ColumnTable.module.css'

const samples = 4
const choices = Object.entries(useNames).map(([value, label]) => ({ value, label }))

interface ColumnTableProps {
  readonly look: FileLook
  readonly uses: ColumnUses
  readonly onUse: (column: string, use: ColumnUse) => void
}

/** The columns of a file one beneath the other, each with what it holds in the first rows and what it is taken for. */
export function ColumnTable({ look, uses, onUse }: ColumnTableProps): ReactElement {
  return (
    // A region that scrolls must be reached by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.scroller} tabIndex={0} aria-label="Columns of the file">
      <table className={classes.columns}>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Is</th>
            <th scope="col">In the first rows</th>
          </tr>
        </thead>
        <tbody>
          {look.columns.map((column, place) => (
            <tr key={column} className={uses[column] === 'nothing' ? classes.out : undefined}>
              <th scope="row">{column}</th>
              <td>
                <Select
                  w={210}
                  size="xs"
                  aria-label={`What “${column}” is`}
                  allowDeselect={false}
                  data={choices}
                  value={uses[column] ?? 'nothing'}
                  onChange={use => onUse(column, use as ColumnUse)}
                />
              </td>
              <td className={classes.sample}>
                {look.sample
                  .slice(0, samples)
                  .map(row => row[place])
                  .filter(Boolean)
                  .join('  ·  ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
