import { Button } from '@mantine/core'
import { Download, FileDown, Inbox, RefreshCw } from 'lucide-react'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { CheckStatus } from '../inbox/CheckStatus.tsx'
import { openDialog } from '../shell/dialogs.ts'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { CheckButton } from './CheckButton.tsx'
import { NothingWatched } from './NothingWatched.tsx'
import { exportSources } from './source-steps.ts'
import { SourcesPanes } from './SourcesPanes.tsx'

/** Every watched source: how it is doing, what it may suggest, and how it comes and goes. */
export function SourcesScreen(): ReactElement {
  const { data, error } = useAnswer('sources.overview', undefined)
  const watching = (data?.sources.length ?? 0) > 0
  const tools = (
    <>
      <Button component="a" href="#/inbox" variant="default" leftSection={<Inbox size={15} />}>
        Inbox
      </Button>
      {watching && <CheckButton icon={RefreshCw} />}
      <MoreMenu
        label="More for the sources"
        entries={[
          { label: 'Bring feeds from OPML…', icon: Download, run: () => openDialog({ is: 'opml', source: null }) },
          { label: 'Export as OPML…', icon: FileDown, disabled: !watching, run: () => void exportSources() },
        ]}
      />
      <Button onClick={() => openDialog({ is: 'watch' })}>Watch a site</Button>
    </>
  )
  return (
    <Screen title="Sources" aside={data && watching && <CheckStatus overview={data} />} toolbar={tools}>
      {error && <ProblemNotice problem={error} />}
      {data && (watching ? <SourcesPanes sources={data.sources} /> : <NothingWatched />)}
    </Screen>
  )
}
