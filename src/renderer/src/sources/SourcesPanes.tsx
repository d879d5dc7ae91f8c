import { Button } from '@mantine/core'
import { Rss } from 'lucide-react'
import type { ReactElement } from 'react'
import type { WatchedSource } from '../../../core/watch/watch-operations.ts'
import { useCommands } from '../shell/commands.ts'
import { ChosenBar } from '../ui/ChosenBar.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Panes } from '../ui/Panes.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { counted } from '../ui/words.ts'
import { sourceCommands } from './source-commands.ts'
import { SourcePane } from './SourcePane.tsx'

import classes from './SourceTable.module.css'
import { SourceTable } from './SourceTable.tsx'
import { SourcesTools } from './SourcesTools.tsx'
import { lookAtSources } from './sources-view.ts'
import { useSources } from './use-sources.ts'

const rowHeight = 54

const panes = [
  { size: 1, min: '360px' },
  { size: '420px', min: '320px', max: '760px' },
] as const

/** The sources in a table, and the one that is chosen in full. */
export function SourcesPanes({ sources }: { readonly sources: readonly WatchedSource[] }): ReactElement {
  const { rows, selection, chosen } = useSources(rowHeight)
  const commands = sourceCommands({ chosen, selection })
  useCommands([
    { id: 'sources.next', label: 'Next source', group: 'Sources', shortcut: 'J', keysOnly: true, run: () => selection.move(1) },
    { id: 'sources.previous', label: 'Previous source', group: 'Sources', shortcut: 'K', keysOnly: true, run: () => selection.move(-1) },
    ...commands,
  ])
  return (
    <Panes name="sources" panes={panes}>
      <section className={classes.pane} aria-label="Sources">
        <SourcesTools sources={sources} />
        {rows.problem && <ProblemNotice problem={rows.problem} />}
        {rows.total === 0 ? <NoneMatches /> : <SourceTable rows={rows} selection={selection} commands={commands} />}
        <ChosenBar label="Chosen sources" commands={commands} count={selection.ids.size} />
      </section>
      {chosen ? <SourcePane key={chosen.id} source={chosen} /> : <NoneChosen several={selection.ids.size} />}
    </Panes>
  )
}

function NoneMatches(): ReactElement {
  return (
    <EmptyState
      title="No source matches"
      actions={
        <Button variant="default" onClick={() => lookAtSources({ text: '', failingOnly: false })}>
          Show all sources
        </Button>
      }
    >
      Try fewer words, or show those that work as well.
    </EmptyState>
  )
}

function NoneChosen({ several }: { readonly several: number }): ReactElement {
  return (
    <EmptyState icon={Rss} title={several > 1 ? `${counted(several, 'source')} chosen` : 'No source chosen'}>
      {several > 1
        ? 'What you do now is done to all of them.'
        : 'Choose one to see how it is doing, and to say which of what it publishes you want suggested.'}
    </EmptyState>
  )
}
