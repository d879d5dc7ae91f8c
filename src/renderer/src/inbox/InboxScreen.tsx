import { Button } from '@mantine/core'
import { RefreshCw, Rss } from 'lucide-react'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { openDialog } from '../shell/dialogs.ts'
import { CheckButton } from '../sources/CheckButton.tsx'
import { NothingWatched } from '../sources/NothingWatched.tsx'
import { Panes } from '../ui/Panes.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { CheckStatus } from './CheckStatus.tsx'
import { InboxFilters } from './InboxFilters.tsx'
import { SuggestionPane } from './SuggestionPane.tsx'
import { SuggestionReader } from './SuggestionReader.tsx'

const panes = [
  { size: '208px', min: '150px', max: '340px' },
  { size: 1, min: '280px', max: '900px' },
  { size: 1.2, min: '320px' },
] as const

/** What watched sources suggest: narrowed at the left, gone through in the middle, read at the right. */
export function InboxScreen(): ReactElement {
  const facets = useAnswer('inbox.facets', undefined)
  const overview = useAnswer('sources.overview', undefined).data
  const watching = (overview?.sources.length ?? 0) > 0
  const isEmpty =
    facets.data !== undefined && overview !== undefined && !watching && Object.values(facets.data.states).every(count => count === 0)
  const tools = (
    <>
      {watching && <CheckButton icon={RefreshCw} />}
      <Button component="a" href="#/sources" variant="default" leftSection={<Rss size={15} />}>
        Sources
      </Button>
      <Button onClick={() => openDialog({ is: 'watch' })}>Watch a site</Button>
    </>
  )
  return (
    <Screen title="Inbox" aside={watching && overview && <CheckStatus overview={overview} />} toolbar={tools}>
      {facets.error && <ProblemNotice problem={facets.error} />}
      {isEmpty && <NothingWatched />}
      {facets.data && overview && !isEmpty && (
        <Panes name="inbox" panes={panes}>
          <InboxFilters facets={facets.data} />
          <SuggestionPane states={facets.data.states} overview={overview} />
          <SuggestionReader />
        </Panes>
      )}
    </Screen>
  )
}
