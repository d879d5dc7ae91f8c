import { Checkbox } from '@mantine/core'
import type { ReactElement } from 'react'
import type { WatchedSource } from '../../../core/watch/watch-operations.ts'
import { useCommands } from '../shell/commands.ts'
import classes from './SourceTable.module.css'
import { lookAtSources, useSourcesView } from './sources-view.ts'
import { isFailing } from './use-sources.ts'
import { SearchInput } from '../ui/SearchInput.tsx'

const fieldId = 'sources-search'

/** Search, and the way to those that fail. */
export function SourcesTools({ sources }: { readonly sources: readonly WatchedSource[] }): ReactElement {
  const { text, failingOnly } = useSourcesView()
  const failing = sources.filter(isFailing).length
  useCommands([
    {
      id: 'find',
      label: 'Search the sources',
      group: 'Sources',
      shortcut: 'mod+F /',
      run: () => document.querySelector<HTMLInputElement>(`#${fieldId}`)?.select(),
    },
    {
      id: 'sources.failing',
      label: failingOnly ? 'Show all sources' : 'Show only failing sources',
      group: 'Sources',
      run: () => lookAtSources({ failingOnly: !failingOnly }),
    },
  ])
  return (
    <search className={classes.tools}>
      <SearchInput
        id={fieldId}
        className={classes.search}
        aria-label="Search the sources"
        placeholder="Search by title or address"
        value={text}
        onChange={sought => lookAtSources({ text: sought })}
      />
      <Checkbox
        size="sm"
        label={`Show only failing (${failing.toLocaleString('en-GB')})`}
        disabled={failing === 0 && !failingOnly}
        checked={failingOnly}
        onChange={({ currentTarget }) => lookAtSources({ failingOnly: currentTarget.checked })}
      />
    </search>
  )
}
