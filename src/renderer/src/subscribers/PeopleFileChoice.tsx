import { Button, Group, Text } from '@mantine/core'
import { FileText } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Source } from '../../../core/base/port.ts'
import { shell } from '../host.ts'
import { attempt } from '../ui/notify.ts'

interface PeopleFileChoiceProps {
  readonly busy: boolean
  readonly onChoose: (source: Source) => void
}

/** Which file to import. */
export function PeopleFileChoice({ busy, onChoose }: PeopleFileChoiceProps): ReactElement {
  async function choose(): Promise<void> {
    const chosen = await attempt(() =>
      shell.chooseFile({ title: 'Import people', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'vcf', 'json', 'zip'] }),
    )
    if (chosen) onChoose(chosen)
  }

  return (
    <>
      <Text c="dimmed" my="md" maw={560}>
        Any table with a column of addresses will do: CSV, an Excel workbook, address cards (vCard), or what Mailchimp, Substack, Ghost,
        listmonk, Buttondown, beehiiv, Keila or Curated export, zipped or not. Nothing is kept before you have seen what would happen.
      </Text>
      <Group>
        <Button data-autofocus leftSection={<FileText size={15} />} loading={busy} onClick={() => void choose()}>
          Choose a file
        </Button>
        <Text size="sm" c="dimmed">
          or drop it on the window
        </Text>
      </Group>
    </>
  )
}
