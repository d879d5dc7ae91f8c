import { Button } from '@mantine/core'
import { CircleCheck } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Suggestion } from '../../../core/watch/suggestion.ts'
import type { SourcesOverview, StateCounts } from '../../../core/watch/watch-operations.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { counted } from '../ui/words.ts'
import { isNarrowed, lookAtInbox, useInboxView } from './inbox-view.ts'

interface NothingHereProps {
  readonly states: StateCounts
  readonly overview: SourcesOverview
}

const emptyStates: Readonly<Record<Suggestion['state'], { readonly title: string; readonly words: string }>> = {
  new: { title: 'Nothing new', words: 'You are through.' },
  kept: { title: 'Nothing kept', words: 'Press K at a suggestion to keep it for later: it waits here until you scoop or dismiss it.' },
  dismissed: {
    title: 'Nothing dismissed',
    words: 'What you dismiss goes here and is not suggested again. You can still keep or scoop it.',
  },
  scooped: {
    title: 'Nothing scooped',
    words: 'Press S at a suggestion to bring it into the library, with its text and picture. Here you find what came of it.',
  },
}

/** Why the list is empty, and what one may do about it. */
export function NothingHere({ states, overview }: NothingHereProps): ReactElement {
  const view = useInboxView()
  const { title, words } = emptyStates[view.state]
  if (isNarrowed(view) && states[view.state] > 0)
    return (
      <EmptyState
        title="No suggestion matches"
        actions={
          <Button variant="default" onClick={() => lookAtInbox({ sourceId: null, topicId: null, text: '' })}>
            Show all of them
          </Button>
        }
      >
        Try fewer words, or leave out the source or topic at the left.
      </EmptyState>
    )
  return (
    <EmptyState icon={CircleCheck} title={title}>
      {words} {view.state === 'new' && comingWords(overview)}
    </EmptyState>
  )
}

function comingWords({ sources }: SourcesOverview): string {
  const failing = sources.filter(({ standing }) => standing === 'failing' || standing === 'gone').length
  const watched = `${counted(sources.length, 'source is', 'sources are')} watched while Broadsheet is open`
  return failing === 0 ? `${watched}.` : `${watched}; ${failing === 1 ? 'one' : failing} could not be had when last checked.`
}
