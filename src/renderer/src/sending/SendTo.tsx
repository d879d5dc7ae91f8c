import { Select, SimpleGrid } from '@mantine/core'
import type { ReactElement } from 'react'
import { counted } from '../ui/words.ts'
import type { SendChoice } from './send-order.ts'

/** To whom, and as whom. */
export function SendTo({
  choice: { lists, segments, accounts, order, chooseList, chooseSegment, chooseAccount },
}: {
  readonly choice: SendChoice
}): ReactElement {
  const account = accounts.find(({ id }) => id === order?.accountId)
  return (
    <SimpleGrid cols={2} spacing="lg">
      <Select
        label="To the list"
        placeholder="Make a list under Subscribers first"
        allowDeselect={false}
        value={order?.listId ?? null}
        onChange={id => id && chooseList(id)}
        data={lists.map(({ id, name, counts }) => ({ value: id, label: `${name} (${counted(counts.subscribed, 'reader')})` }))}
      />
      {segments.length > 0 && (
        <Select
          label="Only those who fit the segment"
          placeholder="Everybody on the list"
          clearable
          value={order?.segmentId ?? null}
          onChange={chooseSegment}
          data={segments.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Select
        label="From the account"
        allowDeselect={false}
        description={account?.kind === 'local' ? 'Stays on this computer: read it under Mailbox.' : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={order?.accountId ?? null}
        onChange={id => id && chooseAccount(id)}
        data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </SimpleGrid>
  )
}
