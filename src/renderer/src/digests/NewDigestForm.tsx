import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactElement } from 'react'
import { usualTheme } from '../../../core/compose/usual-theme.ts'
import type { Input } from '../../../contract/operations.ts'
import { ask, useAnswer } from '../ask.ts'
import { addToDigest, type Addition } from '../library/add-to-digest.ts'
import { ThemeCards } from '../themes/ThemeCards.tsx'
import { attempt } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'
import { openDigest } from './digest-steps.ts'
import { TemplateCards } from './TemplateCards.tsx'
import classes from './NewDigestForm.module.css'

interface NewDigestFormProps {
  /** Library articles that it begins with, or a quote. */
  readonly addition: Addition
  /** The template that was chosen before; the first when left out. */
  readonly templateId?: string | undefined
  readonly onClose: () => void
}

/** A new edition: about which topic, from which template, in which theme. */
export function NewDigestForm({ addition, templateId: proposed, onClose }: NewDigestFormProps): ReactElement {
  const templates = useAnswer('templates.list', undefined).data ?? []
  const themes = useAnswer('themes.list', undefined).data ?? []
  const topics = useAnswer('topics.list', undefined).data ?? []
  const digests = useAnswer('digests.list', undefined).data ?? []
  const [chosenTemplate, chooseTemplate] = useState<string | null>(proposed ?? null)
  const [chosenTheme, chooseTheme] = useState<string | null>(null)
  const [chosenTopic, setTopic] = useState<string | null | undefined>(undefined)
  const [subject, setSubject] = useState('')
  const [busy, setBusy] = useState(false)
  const topicId = chosenTopic === undefined ? (digests[0]?.topicId ?? topics[0]?.id ?? null) : chosenTopic
  const topic = topics.find(({ id }) => id === topicId) ?? null
  const last = digests.filter(digest => digest.topicId === topicId).toSorted((a, b) => b.number - a.number)[0]
  const template = [chosenTemplate, last?.templateId].map(wanted => templates.find(({ id }) => id === wanted)).find(Boolean) ?? templates[0]
  const usual = template && usualTheme({ template, topic, last })
  const theme = themes.find(({ id }) => id === (chosenTheme ?? usual)) ?? themes[0]
  const rhythm = useAnswer('digest.rhythm', topicId).data

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!template) return
    setBusy(true)
    const order = { templateId: template.id, topicId, subject: subject.trim() || null, themeId: theme?.id ?? null }
    const id = await attempt(() => newDigest(order, addition))
    setBusy(false)
    if (id === undefined) return
    onClose()
    openDigest(id)
  }

  return (
    <form onSubmit={event => void make(event)}>
      <Stack gap="lg">
        <Group grow align="flex-start">
          <Select
            label="Topic"
            placeholder="No topic"
            clearable
            value={topicId}
            onChange={setTopic}
            data={topics.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <TextInput
            label="Subject"
            placeholder="You can write it later"
            value={subject}
            onChange={({ currentTarget }) => setSubject(currentTarget.value)}
          />
        </Group>
        <TemplateCards templates={templates} theme={theme} chosen={template?.id ?? null} onChoose={chooseTemplate} />
        {template?.mjml === null ? (
          <ThemeCards themes={themes} chosen={theme?.id ?? ''} onChoose={chooseTheme} />
        ) : (
          <Text size="sm" c="dimmed">
            This template is an MJML document and brings its own look.
          </Text>
        )}
        {rhythm && (
          <Text size="sm" c="dimmed">
            {rhythm.words} This one will be due on {dueDay.format(new Date(rhythm.dueAt))}.
          </Text>
        )}
      </Stack>
      <Group justify="flex-end" className={classes.actions ?? ''}>
        {addition.articleIds.length > 0 && (
          <Text size="sm" c="dimmed" mr="auto">
            Begins with {addition.quote ? 'the quote' : counted(addition.articleIds.length, 'article')}.
          </Text>
        )}
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={busy} disabled={!template}>
          Start composing
        </Button>
      </Group>
    </form>
  )
}

async function newDigest(order: Input<'digest.new'>, addition: Addition): Promise<string> {
  const { id } = await ask('digest.new', order)
  await addToDigest(id, addition)
  return id
}

const dueDay = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
