import { Modal } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { Source } from '../../../core/base/port.ts'
import type { ImportReport } from '../../../core/scoop/scoop-operations.ts'
import { ask } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { told } from '../ui/notify.ts'
import { ImportChoice, type ImportSettings } from './ImportChoice.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { importOrScoop } from './scoop-steps.ts'

/** Brings in a topic page, a feed or a list of addresses: first shows what would come, then takes it. */
export function ImportDialog(): ReactElement {
  const open = useDialog('import')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Import" size="xl">
      {open && <ImportSteps source={open.source} />}
    </Modal>
  )
}

const guessed: ImportSettings = { kind: null, topicId: null }

function ImportSteps({ source: given }: { readonly source: Source | null }): ReactElement {
  const [source, setSource] = useState(given)
  const [settings, setSettings] = useState(guessed)
  const [report, setReport] = useState<ImportReport | null>(null)
  const [busy, setBusy] = useState(false)

  async function run(from: Source, dryRun: boolean): Promise<void> {
    setBusy(true)
    const result = await importOrScoop(from, settings.topicId, () => ask('import.run', { source: from, ...settings, dryRun }), closeDialog)
    setBusy(false)
    if (!result) return
    if (!dryRun) told(result.undoable)
    if (!dryRun && result.failed.length === 0) closeDialog()
    else setReport(result)
  }

  if (report && source)
    return (
      <ImportPreview
        report={report}
        busy={busy}
        onBack={() => setReport(null)}
        onImport={() => void run(source, false)}
        onDone={closeDialog}
      />
    )
  return (
    <ImportChoice
      source={source}
      settings={settings}
      busy={busy}
      onSettings={setSettings}
      onSource={setSource}
      onLook={from => {
        setSource(from)
        void run(from, true)
      }}
    />
  )
}
