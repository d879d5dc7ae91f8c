import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { FileText } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { Source } from '../../../core/base/port.ts'
import type { ImportKind } from '../../../core/scoop/import-kinds.ts'
import { useAnswer } from '../ask.ts'
import { shell } from '../host.ts'
import { attempt } from '../ui/notify.ts'
import { importKinds } from '../../../contract/import-kinds.ts'
import { addressIn } from './address-in.ts'

export interface ImportSettings {
  /** Null lets the newsroom find out. */
  readonly kind: ImportKind | null
  /** Null files under the topic that the page itself names. */
  readonly topicId: string | null
}

interface ImportChoiceProps {
  readonly source: Source | null
  readonly settings: ImportSettings
  readonly busy: boolean
  readonly onSettings: (settings: ImportSettings) => void
  readonly onSource: (source: Source | null) => void
  readonly onLook: (source: Source) => void
}

const kinds = (Object.keys(importKinds) as ImportKind[]).map(value => ({ value, label: importKinds[value] }))

/** What to bring in: a file, an address, or text pasted here. */
export function ImportChoice({ source, settings, busy, onSettings, onSource, onLook }: ImportChoiceProps): ReactElement {
  const topics = useAnswer('topics.list', undefined).data ?? []
  const [text, setText] = useState(source?.from === 'text' ? source.text : '')
  const file = source && (source.from === 'bytes' || source.from === 'path') ? source : null

  async function chooseFile(): Promise<void> {
    const chosen = await attempt(() =>
      shell.chooseFile({
        title: 'Import',
        extensions: [
          'txt',
          'html',
          'htm',
          'xml',
          'rss',
          'atom',
          'opml',
          'json',
          'csv',
          'zip',
          'md',
          'mht',
          'mhtml',
          'url',
          'webloc',
          'desktop',
          'pdf',
        ],
      }),
    )
    if (chosen) onSource(chosen)
  }

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        onLook(file ?? sourceIn(text))
      }}
    >
      <Stack>
        {file ? (
          <Chosen file={file} onClear={() => onSource(null)} />
        ) : (
          <Textarea
            label="Address or text"
            description="The address of a feed or a topic page, several addresses, or the whole text of a topic page. A file may be a list, a saved page or a PDF."
            data-autofocus
            minRows={7}
            maxRows={14}
            autosize
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
        <Group grow align="flex-start">
          <Select
            label="What it is"
            placeholder="Find out"
            clearable
            data={kinds}
            value={settings.kind}
            onChange={kind => onSettings({ ...settings, kind })}
          />
          <Select
            label="Topic"
            placeholder="As the page says, or none"
            clearable
            data={topics.map(({ id, title }) => ({ value: id, label: title }))}
            value={settings.topicId}
            onChange={topicId => onSettings({ ...settings, topicId })}
          />
        </Group>
        <Group justify="space-between" mt="sm">
          <Button variant="default" leftSection={<FileText size={15} />} onClick={() => void chooseFile()}>
            Choose a file
          </Button>
          <Button type="submit" loading={busy} disabled={!file && text.trim() === ''}>
            Look at it
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Chosen({
  file,
  onClear,
}: {
  readonly file: Extract<Source, { from: 'bytes' | 'path' }>
  readonly onClear: () => void
}): ReactElement {
  const name = file.from === 'path' ? (file.path.split(/[/\\]/).at(-1) ?? file.path) : file.name
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text fw={500} truncate>
        {name}
      </Text>
      <Button size="xs" variant="subtle" onClick={onClear}>
        Take something else
      </Button>
    </Group>
  )
}

function sourceIn(text: string): Source {
  const url = addressIn(text)
  return url === null ? { from: 'text', name: 'Pasted text', text } : { from: 'url', url }
}
