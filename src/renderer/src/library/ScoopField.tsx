import { Kbd, Loader, TextInput } from '@mantine/core'
import { Link } from 'lucide-react'
import { useEffect, useState, type ClipboardEvent, type ReactElement } from 'react'
import { Keys } from '../ui/Shortcut.tsx'
import { addressIn } from './address-in.ts'
import { useLibraryView } from './library-view.ts'
import { scoopText } from './scoop-steps.ts'

const fieldId = 'scoop-field'

// The screen with the field in it may still be on its way.
let wanted = false

/** Puts the cursor where an address is scooped, now or as soon as it is there. */
export function focusScoopField(): void {
  const field = document.querySelector<HTMLInputElement>(`#${fieldId}`)
  field?.focus()
  wanted = field === null
}

/** An address pasted here is scooped by Enter; several, or a whole page, open the import. */
export function ScoopField(): ReactElement {
  const { topicId } = useLibraryView().filters
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    if (wanted) focusScoopField()
  }, [])

  async function scoop(what: string): Promise<void> {
    if (what.trim() === '') return
    setBusy(true)
    const done = await scoopText(what, topicId)
    setBusy(false)
    if (done) setText('')
  }

  function onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData('text/plain')
    if (addressIn(pasted) !== null || !/\n/.test(pasted.trim())) return
    event.preventDefault()
    void scoop(pasted)
  }

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void scoop(text)
      }}
    >
      <TextInput
        id={fieldId}
        w={340}
        aria-label="Scoop an address"
        placeholder="Paste an address to scoop it"
        leftSection={busy ? <Loader size={14} /> : <Link size={15} />}
        rightSection={text ? <Kbd size="xs">↵</Kbd> : <Keys keys="mod+L" />}
        rightSectionWidth={text ? 34 : 64}
        rightSectionPointerEvents="none"
        value={text}
        disabled={busy}
        onPaste={onPaste}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
    </form>
  )
}
