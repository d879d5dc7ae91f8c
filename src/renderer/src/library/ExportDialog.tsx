import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { ExportKind } from '../../../core/scoop/scoop-operations.ts'
import { useAnswer } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { counted } from '../ui/words.ts'
import { exportArticles, listedQuery, type Exported } from './export-steps.ts'
import { isNarrowed, useLibraryView } from './library-view.ts'

const kinds: readonly { readonly value: ExportKind; readonly label: string; readonly description: string }[] = [
  {
    value: 'json',
    label: 'JSON',
    description: 'Everything, texts, insights and comments too. Broadsheet reads it back with nothing lost.',
  },
  { value: 'bookmarks', label: 'Bookmarks', description: 'For browsers and for other tools that keep links.' },
  { value: 'opml', label: 'OPML', description: 'An outline of links, for outliners and feed readers.' },
  { value: 'csv', label: 'CSV', description: 'A table for a spreadsheet, without the saved texts.' },
]

/** Saves the library, what is listed of it, or the chosen articles as a file. */
export function ExportDialog(): ReactElement {
  const open = useDialog('export')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Export" size="lg">
      {open && <ExportForm articleIds={open.articleIds} />}
    </Modal>
  )
}

function ExportForm({ articleIds }: { readonly articleIds: readonly string[] }): ReactElement {
  const view = useLibraryView()
  const narrowed = isNarrowed(view)
  const all = useAnswer('library.facets', undefined).data?.total ?? 0
  const listed = useAnswer('library.list', { ...listedQuery(view), offset: 0, limit: 0 }, { enabled: narrowed }).data?.total ?? 0
  const [what, setWhat] = useState<Exported>(articleIds.length > 0 ? 'chosen' : narrowed ? 'listed' : 'all')
  const [kind, setKind] = useState<ExportKind>('json')
  const [busy, setBusy] = useState(false)

  async function save(): Promise<void> {
    setBusy(true)
    const saved = await exportArticles({ what, kind, articleIds, view })
    setBusy(false)
    if (saved) closeDialog()
  }

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <Radio.Group label="What" value={what} onChange={setWhat}>
        <Stack gap={8} mt={6}>
          <Radio value="all" label={`The whole library: ${counted(all, 'article')}`} />
          {narrowed && <Radio value="listed" label={`What is listed now: ${counted(listed, 'article')}`} />}
          {articleIds.length > 0 && <Radio value="chosen" label={`What is chosen: ${counted(articleIds.length, 'article')}`} />}
        </Stack>
      </Radio.Group>
      <Radio.Group label="As" mt="lg" value={kind} onChange={setKind}>
        <Stack gap={10} mt={6}>
          {kinds.map(each => (
            <Radio key={each.value} {...each} />
          ))}
        </Stack>
      </Radio.Group>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={closeDialog}>
          Cancel
        </Button>
        <Button type="submit" loading={busy}>
          Save as…
        </Button>
      </Group>
    </form>
  )
}
