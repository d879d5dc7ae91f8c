import { Table, Text } from '@mantine/core'
import type { ReactElement } from 'react'
import type { DeliveryReport } from '../../../core/delivery/delivery.ts'
import { secondsWords } from './pace-words.ts'

const shown = 12

/** How each mail domain took it: a domain that refuses everybody shows at a glance. */
export function DomainTable({ domains }: { readonly domains: DeliveryReport['domains'] }): ReactElement {
  return (
    <>
      <Table verticalSpacing={5} horizontalSpacing={4} aria-label="Domains">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Domain</Table.Th>
            <Table.Th ta="end">Accepted</Table.Th>
            <Table.Th ta="end">Deferred</Table.Th>
            <Table.Th ta="end">Rejected</Table.Th>
            <Table.Th ta="end">A message took</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {domains.slice(0, shown).map(({ domain, accepted, deferred, rejected, seconds }) => (
            <Table.Tr key={domain}>
              <Table.Td>{domain}</Table.Td>
              {[accepted, deferred, rejected].map((count, index) => (
                <Table.Td key={['accepted', 'deferred', 'rejected'][index]} ta="end" c={count === 0 ? 'dimmed' : ''}>
                  {count.toLocaleString('en-GB')}
                </Table.Td>
              ))}
              <Table.Td ta="end" c="dimmed">
                {seconds === null ? '' : secondsWords(seconds)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {domains.length > shown && (
        <Text size="xs" c="dimmed" mt={6}>
          And {(domains.length - shown).toLocaleString('en-GB')} more, in the saved report.
        </Text>
      )}
    </>
  )
}
