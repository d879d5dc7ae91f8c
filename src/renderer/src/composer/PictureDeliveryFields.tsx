import { Button, Radio, Stack, Text, TextInput } from '@mantine/core'
import { FileDown } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { PictureDelivery } from '../../../core/compose/digest.ts'
import { ask } from '../ask.ts'
import { shell } from '../host.ts'
import { attempt, say } from '../ui/notify.ts'
import { useComposing, useOfDigest, useReadOnly } from './composer-context.tsx'

const ways: readonly { readonly value: PictureDelivery['as']; readonly label: string; readonly description: string }[] = [
  {
    value: 'embedded',
    label: 'In each mail',
    description: 'They show at once, and without a network. Every mail is as heavy as its pictures.',
  },
  {
    value: 'linked',
    label: 'Linked',
    description:
      'Mails are light. You publish the pictures; many readers are asked before they load, and your web server sees who loads them.',
  },
]

/** How the mail brings its pictures, and where they are published when it links to them. */
export function PictureDeliveryFields(): ReactElement {
  const id = useOfDigest(digest => digest.id)
  const pictures = useOfDigest(digest => digest.pictures)
  const readOnly = useReadOnly()
  const { editDigest, amend, flush } = useComposing()
  const [busy, setBusy] = useState(false)

  /** A step of its own, whatever is written of the address after it. */
  const choose = (as: PictureDelivery['as']): void => amend({ do: 'edit-digest', edits: { pictures: { ...pictures, as } } })

  async function saveFiles(): Promise<void> {
    setBusy(true)
    await flush()
    const file = await attempt(() => ask('render.asZip', id))
    const where = file && (await attempt(() => shell.saveFile(file)))
    setBusy(false)
    if (where) say(`Saved to ${where}.`)
  }

  return (
    <Stack gap={8}>
      <Radio.Group
        size="xs"
        label="Pictures"
        readOnly={readOnly}
        value={pictures.as}
        onChange={value => choose(value === 'linked' ? 'linked' : 'embedded')}
      >
        <Stack gap={8} mt={6}>
          {ways.map(way => (
            <Radio key={way.value} size="xs" {...way} />
          ))}
        </Stack>
      </Radio.Group>
      {pictures.as === 'linked' && (
        <TextInput
          size="xs"
          label="Where they are published"
          description="The address of the folder that holds them."
          placeholder="https://"
          value={pictures.base}
          onChange={({ currentTarget }) => editDigest({ pictures: { ...pictures, base: currentTarget.value } })}
        />
      )}
      <Button
        size="compact-xs"
        variant="default"
        loading={busy}
        leftSection={<FileDown size={13} />}
        style={{ alignSelf: 'start' }}
        onClick={() => void saveFiles()}
      >
        Save as files…
      </Button>
      <Text size="xs" c="dimmed">
        A zip of the mail as HTML, MJML, text and message, the copy for the web, and all pictures in a folder <code>images</code>
        {pictures.as === 'linked' ? ': publish what is in it at that address.' : '.'}
      </Text>
    </Stack>
  )
}
