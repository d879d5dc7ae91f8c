import { Kbd, Loader, TextInput } from '@mantine/core'
import { Link } from 'lucide-react'
import { useEffect, useState, type ClipboardEvent, type ReactElement } from 'react'
import { Keys } from '../ui/Shortcut.tsx'
import { addressIn } from './address-in.ts'
import { type IncomingScoop, takeIncomingScoop, useIncomingScoop } from './incoming-scoop.ts'
import { useLibraryView } from './library-view.ts'
import { scoopAddress, scoopText } from './scoop-steps.ts'

const fieldId = 'scoop-field'

// The screen with the field in it may still be on its way.
let wanted = false

/** Puts the cursor where an address is scooped, now or as soon as it is there. */
export function focusScoopField(): void {
  const field = document.querySelector<HTMLInputElement>(`#${fieldId}`)
  field?.focus()
  wanted = field === null
}

/** An address pasted here is scooped by Enter, and so are several; a whole page opens the import. */
export function ScoopField(): ReactElement {
  const { topicId } = useLibraryView().filters
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState<IncomingScoop | null>(null)
  const incoming = useIncomingScoop()

  useEffect(() => {
    if (wanted) focusScoopField()
  }, [])

  useEffect(() => {
    if (!incoming) return
    takeIncomingScoop()
    setText(incoming.url)
    setAsked(incoming)
    if (incoming.atOnce) void run(() => scoopAsked(incoming, topicId))
    else focusScoopField()
    // Only what comes in is to be acted upon.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [incoming])

  async function run(scoop: () => Promise<boolean>): Promise<void> {
    setBusy(true)
    const done = await scoop()
    setBusy(false)
    if (!done) return
    setText('')
    setAsked(null)
  }

  function scoop(what: string): void {
    if (what.trim() === '') return
    void run(() => (asked?.url === what ? scoopAsked(asked, topicId) : scoopText(what, topicId)))
  }

  function onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData('text/plain')
    if (addressIn(pasted) !== null || !/\n/.test(pasted.trim())) return
    event.preventDefault()
    scoop(pasted)
  }

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        scoop(text)
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

/** A web page named the address: it may not lead to a private network, and what was selected there is marked. */
function scoopAsked({ url, title, text }: IncomingScoop, topicId: string | null): Promise<boolean> {
  return scoopAddress({ url, title, quote: text, topicId, namedBy: 'page' })
}
