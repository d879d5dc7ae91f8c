import { Anchor, Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { Inbox, RefreshCw, Trash2 } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { WatchedSource } from '../../../core/watch/watch-operations.ts'
import { useAnswer } from '../ask.ts'
import { shell } from '../host.ts'
import { runCommand } from '../shell/commands.ts'
import { useAutosaved } from '../ui/use-autosaved.ts'
import { Keys } from '../ui/Shortcut.tsx'
import { checkSources, editSource } from './source-steps.ts'
import { RulesEditor } from './RulesEditor.tsx'
import classes from './SourcePane.module.css'
import { SourceReport } from './SourceReport.tsx'
import { intervalChoices } from './standings.ts'

/** One source in full: how it is doing, where it belongs, and what it may suggest. */
export function SourcePane({ source }: { readonly source: WatchedSource }): ReactElement {
  const { id, url, topicId, every } = source
  const topics = useAnswer('topics.list', undefined).data ?? []
  const title = useAutosaved(source.title, value => editSource(id, { title: value }))
  const [busy, setBusy] = useState(false)

  async function check(): Promise<void> {
    setBusy(true)
    await checkSources([id])
    setBusy(false)
  }

  return (
    <section className={classes.pane} aria-label={source.title}>
      <h2 className={classes.title}>{source.title}</h2>
      <Anchor
        component="button"
        type="button"
        className={classes.address}
        onClick={() => void shell.openExternal(source.siteUrl ?? url)}
        title="Open the site"
      >
        {url}
      </Anchor>
      <SourceReport source={source} />
      <Group gap={6} mb={22}>
        <Button size="xs" loading={busy} leftSection={<RefreshCw size={14} />} onClick={() => void check()}>
          Check now
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<Inbox size={14} />}
          rightSection={<Keys keys="I" />}
          onClick={() => runCommand('source.suggestions')}
        >
          Suggestions
        </Button>
        <Button size="xs" variant="default" leftSection={<Trash2 size={14} />} onClick={() => runCommand('source.remove')}>
          Remove
        </Button>
      </Group>
      <Stack gap={14}>
        <TextInput
          label="Title"
          value={title.value}
          onChange={({ currentTarget }) => title.change(currentTarget.value)}
          onBlur={title.flush}
        />
        <Group grow>
          <Select
            label="Topic"
            placeholder="No topic"
            clearable
            data={topics.map(topic => ({ value: topic.id, label: topic.title }))}
            value={topicId}
            onChange={value => void editSource(id, { topicId: value })}
          />
          <Select
            label="Check"
            allowDeselect={false}
            data={intervalChoices(every)}
            value={`${every}`}
            onChange={value => void editSource(id, { every: Number(value) })}
          />
        </Group>
      </Stack>
      <RulesEditor source={source} />
    </section>
  )
}
