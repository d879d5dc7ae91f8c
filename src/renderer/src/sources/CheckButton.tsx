import { Button } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { checkSources } from './source-steps.ts'

/** Asks all sources now. */
export function CheckButton({ icon: Icon }: { readonly icon: LucideIcon }): ReactElement {
  const [busy, setBusy] = useState(false)

  async function check(): Promise<void> {
    setBusy(true)
    await checkSources(null)
    setBusy(false)
  }

  return (
    <Button variant="default" leftSection={<Icon size={15} />} loading={busy} onClick={() => void check()}>
      Check now
    </Button>
  )
}
