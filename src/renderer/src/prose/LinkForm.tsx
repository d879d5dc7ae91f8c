import { ActionIcon, Button, Group, Popover, TextInput, Tooltip } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import type { LucideIcon } from 'lucide-react'
import { useState, type FormEvent, type ReactElement } from 'react'
import { mailUrl } from '../../../core/base/mail-url.ts'
import { Shortcut } from '../ui/Shortcut.tsx'

interface LinkFormProps {
  readonly editor: Editor
  readonly opened: boolean
  readonly onOpened: (opened: boolean) => void
  readonly icon: LucideIcon
}

/** Where the chosen words lead: a button, and the address in place. */
export function LinkForm({ editor, opened, onOpened, icon: Icon }: LinkFormProps): ReactElement {
  const close = (): void => {
    onOpened(false)
    editor.commands.focus()
  }
  return (
    <Popover opened={opened} onChange={onOpened} onClose={close} position="bottom" width={280} trapFocus withArrow>
      <Popover.Target>
        <Tooltip label={<Shortcut words="Link" keys="mod+K" />} openDelay={400}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={23}
            tabIndex={-1}
            aria-label="Link"
            onMouseDown={event => event.preventDefault()}
            onClick={() => onOpened(!opened)}
          >
            <Icon size={14} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label="Link" onKeyDown={event => event.key === 'Escape' && event.stopPropagation()}>
        {opened && <AddressForm editor={editor} onDone={close} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function AddressForm({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }): ReactElement {
  const before = String(editor.getAttributes('link')['href'] ?? '')
  const [address, setAddress] = useState(before)
  const [refused, setRefused] = useState(false)

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    event.stopPropagation()
    const href = addressOf(address)
    if (href === null) return setRefused(true)
    const linking = editor.chain().extendMarkRange('link')
    const { empty } = editor.state.selection
    if (empty && before === '') linking.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    else linking.setLink({ href }).run()
    onDone()
  }

  return (
    <form onSubmit={onSubmit}>
      <TextInput
        size="xs"
        label="Leads to"
        placeholder="https://"
        data-autofocus
        value={address}
        error={refused && 'Give an address that begins with https:// or mailto:.'}
        onChange={({ currentTarget }) => {
          setAddress(currentTarget.value)
          setRefused(false)
        }}
      />
      <Group gap={6} mt={8}>
        <Button size="compact-xs" type="submit">
          Set the link
        </Button>
        {before !== '' && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              editor.chain().extendMarkRange('link').unsetLink().run()
              onDone()
            }}
          >
            Remove the link
          </Button>
        )}
      </Group>
    </form>
  )
}

/** An address as it was meant: `example.org` is a site, `me@example.org` somebody's mail. */
function addressOf(written: string): string | null {
  const text = written.trim()
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return mailUrl(`mailto:${text}`)
  return mailUrl(text) ?? (/^[\w-]+(?:\.[\w-]+)+(?:[/?#].*)?$/.test(text) ? mailUrl(`https://${text}`) : null)
}
