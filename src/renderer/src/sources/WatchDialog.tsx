import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { ProblemWords } from '../../../core/base/problem.ts'
import { tell } from '../../../core/base/problem.ts'
import type { FeedChoice } from '../../../core/watch/watch-operations.ts'
import { ask, useAnswer } from '../ask.ts'
import { addressIn } from '../library/address-in.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { say, told } from '../ui/notify.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { FeedChoices } from './FeedChoices.tsx'

/** Watches a site by its address: the feed is looked for, and chosen where there are several. */
export function WatchDialog(): ReactElement {
  const open = useDialog('watch')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Watch a site" size="lg">
      {open && <WatchForm />}
    </Modal>
  )
}

function WatchForm(): ReactElement {
  const topics = useAnswer('topics.list', undefined).data ?? []
  const [address, setAddress] = useState('')
  const [topicId, setTopicId] = useState<string | null>(null)
  const [choices, setChoices] = useState<readonly FeedChoice[]>([])
  const [problem, setProblem] = useState<ProblemWords | null>(null)
  const [busy, setBusy] = useState(false)

  async function watch(url: string): Promise<void> {
    setBusy(true)
    setProblem(null)
    try {
      const { source, already, choices: found, undoable } = await ask('sources.add', { url, topicId })
      setChoices(found)
      if (!source) return
      closeDialog()
      told(undoable)
      if (already) say(`“${source.title}” is watched already.`)
    } catch (error) {
      setProblem(tell(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void watch(addressIn(address) ?? address.trim())
      }}
    >
      <Stack>
        <TextInput
          label="Address"
          description="Of the site, or of its feed."
          placeholder="harbour-weekly.example"
          data-autofocus
          value={address}
          onChange={({ currentTarget }) => {
            setAddress(currentTarget.value)
            setChoices([])
          }}
        />
        <Select
          label="Topic"
          description="Where its suggestions belong."
          placeholder="No topic"
          clearable
          data={topics.map(({ id, title }) => ({ value: id, label: title }))}
          value={topicId}
          onChange={setTopicId}
        />
        {problem && <ProblemNotice problem={problem} />}
        <FeedChoices choices={choices} busy={busy} onChoose={url => void watch(url)} />
        {choices.length === 0 && (
          <Group justify="space-between" mt="sm">
            <Text size="sm" c="dimmed">
              RSS, Atom, RDF and JSON Feed.
            </Text>
            <Button type="submit" loading={busy} disabled={address.trim() === ''}>
              Watch it
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}
