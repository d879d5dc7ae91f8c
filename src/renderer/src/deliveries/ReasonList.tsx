import { Table, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { DeliveryReport } from '../../../core/delivery/delivery.ts'
import { fateLooks } from './fates.ts'

/** The servers' own words behind rejections and deferrals, most common first. */
export function ReasonList({ reasons }: { readonly reasons: DeliveryReport['reasons'] }): ReactElement {
  if (reasons.length === 0)
    return (
      <Text size="sm" c="dimmed">
        No server has refused or put off a message.
      </Text>
    )
  return (
    <Table verticalSpacing={5} horizontalSpacing={4} aria-label="Reasons">
      <Table.Tbody>
        {reasons.map(({ reply, meaning, fate, count }) => (
          <Table.Tr key={`${fate} ${reply}`}>
            <Table.Td w={70} ta="end" fw={600}>
              {count.toLocaleString('en-GB')}
            </Table.Td>
            <Table.Td w={90} c={fateLooks.find(look => look.fate === fate)?.colour ?? ''}>
              {fateLooks.find(look => look.fate === fate)?.name}
            </Table.Td>
            <Table.Td>
              {meaning}
              {meaning !== '' && reply !== '' && <br />}
              <Text span size="sm" c={meaning === '' ? '' : 'dimmed'}>
                {reply}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
