import { Code, LayoutTemplate } from 'lucide-react'
import type { ReactElement } from 'react'
import { useCommands } from '../shell/commands.ts'
import { openDialog } from '../shell/dialogs.ts'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { useComposing, useOfDigest, useReadOnly } from './composer-context.tsx'

/** What else one may do with the digest as a whole. */
export function DigestMenu(): ReactElement {
  const id = useOfDigest(digest => digest.id)
  const number = useOfDigest(digest => digest.number)
  const subject = useOfDigest(digest => digest.subject)
  const readOnly = useReadOnly()
  const { code, flush } = useComposing()

  async function saveTemplate(): Promise<void> {
    await flush()
    openDialog({ is: 'save-template', digestId: id, name: subject })
  }

  useCommands([
    { id: 'digest.template', label: 'Save this digest as a template…', group: 'Digest', run: () => void saveTemplate() },
    { id: 'digest.mjml', label: 'Edit the whole digest as MJML', group: 'Digest', enabled: !readOnly, run: () => code(null) },
  ])
  return (
    <MoreMenu
      label={`More for № ${number}`}
      entries={[
        { label: 'Save as a template…', icon: LayoutTemplate, run: () => void saveTemplate() },
        ...(readOnly ? [] : [{ label: 'Edit as MJML', icon: Code, run: () => code(null) }]),
      ]}
    />
  )
}
