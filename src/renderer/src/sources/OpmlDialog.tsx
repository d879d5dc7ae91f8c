import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core'
import { FileText } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { Source } from '../../../core/base/port.ts'
import { ask, useAnswer } from '../ask.ts'
import { shell } from '../host.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { attempt, say, told } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'

/** Watches every feed of an OPML file, which is how feed readers hand their lists on. */
export function OpmlDialog(): ReactElement {
  const open = useDialog('opml')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Watch the feeds of an OPML file" size="lg">
      {open && <OpmlForm given={open.source} />}
    </Modal>
  )
}

function OpmlForm({ given }: { readonly given: Source | null }): ReactElement {
  const topics = useAnswer('topics.list', undefined).data ?? []
  const [file, setFile] = useState(given)
  const [text, setText] = useState('')
  const [topicId, setTopicId] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function chooseFile(): Promise<void> {
    const chosen = await attempt(() => shell.chooseFile({ title: 'OPML', extensions: ['opml', 'xml', 'txt'] }))
    if (chosen) setFile(chosen)
  }

  async function watch(): Promise<void> {
    setBusy(true)
    const source = file ?? ({ from: 'text', name: 'Pasted OPML', text } as const)
    const outcome = await attempt(() => ask('sources.importOpml', { source, topicId }))
    setBusy(false)
    if (!outcome) return
    closeDialog()
    told(outcome.undoable)
    say(wordsOf(outcome.found, outcome.added.length, outcome.already))
  }

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void watch()
      }}
    >
      <Stack>
        {file ? (
          <Group justify="space-between" wrap="nowrap">
            <Text fw={500} truncate>
              {nameOf(file)}
            </Text>
            <Button size="xs" variant="subtle" onClick={() => setFile(null)}>
              Take something else
            </Button>
          </Group>
        ) : (
          <Textarea
            label="OPML"
            description="Paste it here, choose a file, or drop one on the window."
            data-autofocus
            autosize
            minRows={6}
            maxRows={12}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
        <Select
          label="Topic"
          placeholder="As the file groups them, or none"
          clearable
          data={topics.map(({ id, title }) => ({ value: id, label: title }))}
          value={topicId}
          onChange={setTopicId}
        />
        <Group justify="space-between" mt="sm">
          <Button variant="default" leftSection={<FileText size={15} />} onClick={() => void chooseFile()}>
            Choose a file
          </Button>
          <Button type="submit" loading={busy} disabled={!file && text.trim() === ''}>
            Watch them
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function wordsOf(found: number, added: number, already: number): string {
  if (found === 0) return 'No feed is listed there.'
  if (added === 0) return found === 1 ? 'That feed is watched already.' : `All ${counted(found, 'feed')} are watched already.`
  const rest = already === 0 ? '' : ` ${counted(already, 'was', 'were')} watched already.`
  return `${counted(added, 'feed is', 'feeds are')} watched now, and checked within a few minutes.${rest}`
}

function nameOf(file: Source): string {
  if (file.from === 'path') return file.path.split(/[/\\]/).at(-1) ?? file.path
  return file.from === 'url' ? file.url : file.name
}
