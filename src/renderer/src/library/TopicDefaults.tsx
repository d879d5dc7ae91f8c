import { Group, Select } from '@mantine/core'
import type { ReactElement } from 'react'
import type { TopicDraft } from '../../../core/library/topic.ts'
import { useAnswer } from '../ask.ts'

interface TopicDefaultsProps {
  readonly draft: TopicDraft
  readonly edit: (edits: Partial<TopicDraft>) => void
}

/** How the digests of a topic look, who sends them and to whom, unless they say otherwise. */
export function TopicDefaults({ draft: { themeId, accountId, listId }, edit }: TopicDefaultsProps): ReactElement {
  const themes = useAnswer('themes.list', undefined).data ?? []
  const accounts = useAnswer('accounts.list', undefined).data ?? []
  const lists = useAnswer('lists.list', undefined).data ?? []
  return (
    <Group grow align="flex-start">
      <Select
        label="Theme"
        placeholder="As last time"
        clearable
        value={themeId}
        onChange={value => edit({ themeId: value })}
        data={choices(themes)}
      />
      <Select
        label="Sender"
        placeholder="The usual one"
        clearable
        value={accountId}
        onChange={value => edit({ accountId: value })}
        data={choices(accounts)}
      />
      <Select
        label="List"
        placeholder="The usual one"
        clearable
        value={listId}
        onChange={value => edit({ listId: value })}
        data={choices(lists)}
      />
    </Group>
  )
}

function choices(things: readonly { readonly id: string; readonly name: string }[]): { value: string; label: string }[] {
  return things.map(({ id, name }) => ({ value: id, label: name }))
}
