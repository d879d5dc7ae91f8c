import { Button } from '@mantine/core'
import { FileDown, Rss } from 'lucide-react'
import type { ReactElement } from 'react'
import { openDialog } from '../shell/dialogs.ts'
import { EmptyState } from '../ui/EmptyState.tsx'

/** What watching is for, and two ways to begin. */
export function NothingWatched(): ReactElement {
  return (
    <EmptyState
      icon={Rss}
      title="No site is watched yet"
      actions={
        <>
          <Button leftSection={<Rss size={15} />} onClick={() => openDialog({ is: 'watch' })}>
            Watch a site
          </Button>
          <Button variant="default" leftSection={<FileDown size={15} />} onClick={() => openDialog({ is: 'opml', source: null })}>
            Bring feeds from OPML
          </Button>
        </>
      }
    >
      Give the address of a site, and what it publishes comes here as suggestions, the likeliest first, each with the reason. One key scoops
      it into the library, keeps it for later or dismisses it. Feeds that you follow elsewhere come in as an OPML file, which every feed
      reader exports.
    </EmptyState>
  )
}
