import type { ReactElement } from 'react'
import { useDebouncedValue } from '@mantine/hooks'
import type { SourcesOverview, StateCounts } from '../../../core/watch/watch-operations.ts'
import classes from '../library/ArticlePane.module.css'
import { useCommands } from '../shell/commands.ts'
import { ChosenBar } from '../ui/ChosenBar.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { InboxTools } from './InboxTools.tsx'
import { useInboxView } from './inbox-view.ts'
import { NothingHere } from './NothingHere.tsx'
import { suggestionCommands } from './suggestion-commands.ts'

import { SuggestionList } from './SuggestionList.tsx'
import { useSuggestionRows } from './use-suggestion-rows.ts'

interface SuggestionPaneProps {
  readonly states: StateCounts
  readonly overview: SourcesOverview
}

/** The suggestions themselves with their search, and what may be done to those that are chosen. */
export function SuggestionPane({ states, overview }: SuggestionPaneProps): ReactElement {
  const { text } = useInboxView()
  const [sought] = useDebouncedValue(text, 120)
  const { rows, selection, chosen } = useSuggestionRows(sought)
  const commands = suggestionCommands({ chosen, selection })
  useCommands(commands)
  return (
    <section className={classes.pane} aria-label="Suggestions">
      <InboxTools />
      {rows.problem && <ProblemNotice problem={rows.problem} />}
      {rows.total === 0 ? (
        <NothingHere states={states} overview={overview} />
      ) : (
        <SuggestionList rows={rows} selection={selection} commands={commands} sought={sought} />
      )}
      <ChosenBar label="Chosen suggestions" commands={commands} count={selection.ids.size} />
    </section>
  )
}
