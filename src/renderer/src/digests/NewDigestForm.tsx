import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactElement } from 'react'
import type { DigestSummary } from '../../../core/compose/digest.ts'
import { ask, useAnswer } from '../ask.ts'
import { addToDigest, type Addition } from '../library/add-to-digest.ts'
import { attempt } from '../ui/notify.ts'
import { counted } from '../ui/words.ts'
import { openDigest } from './digest-steps.ts'
import { TemplateCards } from './TemplateCards.tsx'

interface NewDigestFormProps {
  /** Library articles that it begins with, or a quote. */
  readonly addition: Addition
  readonly onClose: () => void
}

/** A new edition: from which template, about which topic. */
export function NewDigestForm({ addition, onClose }: NewDigestFormProps): ReactElement {
  const templates = useAnswer('templates.list', undefined).data ?? []
  const topics = useAnswer('topics.list', undefined).data ?? []
  const digests = useAnswer('digests.list', undefined).data ?? []
  const [latest] = digests
  const [chosenTemplate, chooseTemplate] = useState<string | null>(null)
  const [topicId, setTopicId] = useState<string | null | undefined>(undefined)
  const [subject, setSubject] = useState('')
  const [busy, setBusy] = useState(false)
  const topic = topicId === undefined ? (latest?.topicId ?? topics[0]?.id ?? null) : topicId
  const templateId = chosenTemplate ?? templateOfLast(digests, topic, templates) ?? templates[0]?.id ?? null
  const rhythm = useAnswer('digest.rhythm', topic).data

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    const id = await attempt(() => newDigest({ templateId, topicId: topic, subject: subject.trim() || null }, addition))
    setBusy(false)
    if (id === undefined) return
    onClose()
    openDigest(id)
  }

  return (
    <form onSubmit={event => void make(event)}>
      <TemplateCards templates={templates} chosen={templateId} onChoose={chooseTemplate} />
      <Group grow mt="lg" align="flex-start">
        <Select
          label="Topic"
          placeholder="No topic"
          clearable
          value={topic}
          onChange={setTopicId}
          data={topics.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextInput
          label="Subject"
          placeholder="You can write it later"
          value={subject}
          onChange={({ currentTarget }) => setSubject(currentTarget.value)}
        />
      </Group>
      {rhythm && (
        <Text size="sm" c="dimmed" mt="md">
          {rhythm.words} This one will be due on {dueDay.format(new Date(rhythm.dueAt))}.
        </Text>
      )}
      <Group justify="flex-end" mt="xl">
        {addition.articleIds.length > 0 && (
          <Text size="sm" c="dimmed" mr="auto">
            Begins with {addition.quote ? 'the quote' : counted(addition.articleIds.length, 'article')}.
          </Text>
        )}
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={busy} disabled={templateId === null}>
          Start composing
        </Button>
      </Group>
    </form>
  )
}

async function newDigest(
  order: { templateId: string | null; topicId: string | null; subject: string | null },
  addition: Addition,
): Promise<string> {
  const { id } = await ask('digest.new', order)
  await addToDigest(id, addition)
  return id
}

const dueDay = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })

/** The template that the topic's last digest was started from, where it is still there. */
function templateOfLast(
  digests: readonly DigestSummary[],
  topicId: string | null,
  templates: readonly { readonly id: string }[],
): string | undefined {
  const last = digests.find(digest => digest.topicId === topicId)
  return templates.find(({ id }) => id === last?.templateId)?.id
}
