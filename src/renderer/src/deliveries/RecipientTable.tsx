import { SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState, type ReactElement } from 'react'
import type { DeliverySummary, Fate } from '../../../core/delivery/delivery.ts'
import { fateLooks } from './fates.ts'
import { RecipientRows } from './RecipientRows.tsx'
import classes from './RecipientTable.module.css'
import { SearchInput } from '../ui/SearchInput.tsx'

/** Who it went to and what became of each: narrowed to a fate or a name, drawn only where one looks. */
export function RecipientTable({ summary }: { readonly summary: DeliverySummary }): ReactElement {
  const [fate, setFate] = useState<Fate | 'all'>('all')
  const [text, setText] = useState('')
  const [sought] = useDebouncedValue(text, 120)
  return (
    <>
      <div className={classes.filters}>
        <SearchInput size="xs" aria-label="Search recipients" placeholder="Search recipients" value={text} onChange={setText} />
        <SegmentedControl
          size="xs"
          aria-label="Show recipients by fate"
          value={fate}
          onChange={value => setFate(value as Fate | 'all')}
          data={[{ value: 'all', label: 'Everybody' }, ...presentFates(summary)]}
        />
      </div>
      <RecipientRows id={summary.id} fate={fate === 'all' ? null : fate} text={sought} />
    </>
  )
}

function presentFates({ counts }: DeliverySummary): { value: string; label: string }[] {
  return fateLooks
    .filter(({ fate }) => counts[fate] > 0)
    .map(({ fate, name }) => ({ value: fate, label: `${name} ${counts[fate].toLocaleString('en-GB')}` }))
}
