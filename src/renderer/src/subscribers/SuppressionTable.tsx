import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { Download, X } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { ask, useAnswer } from '../ask.ts'
import { shell } from '../host.ts'
import { longDate } from '../ui/date-words.ts'
import { attempt, told } from '../ui/notify.ts'
import classes from './SuppressionTable.module.css'
import { SearchInput } from '../ui/SearchInput.tsx'

// More than anybody reads; the search finds the rest.
const shown = 200

/** What is suppressed, to look through and to lift. */
export function SuppressionTable(): ReactElement | null {
  const all = useAnswer('suppressions.list', undefined).data ?? []
  const [text, setText] = useState('')
  if (all.length === 0)
    return (
      <Text size="sm" c="dimmed" mt="lg">
        Nobody is suppressed.
      </Text>
    )
  const sought = text.trim().toLowerCase()
  const found = all.filter(({ what, cause }) => `${what} ${cause}`.toLowerCase().includes(sought))
  return (
    <>
      <Group mt="lg" gap="sm" wrap="nowrap">
        <SearchInput
          flex={1}
          size="xs"
          aria-label="Search the suppressed"
          placeholder={`Search ${all.length.toLocaleString('en-GB')}`}
          value={text}
          onChange={setText}
        />
        <Button size="xs" variant="default" leftSection={<Download size={14} />} onClick={() => void save()}>
          Save as CSV
        </Button>
      </Group>
      {/* A region that scrolls must be reached by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes.scroller} tabIndex={0} aria-label="Suppressed">
        <table className={classes.rows}>
          <tbody>
            {found.slice(0, shown).map(({ id, kind, what, at, cause }) => (
              <tr key={id}>
                <th scope="row">{kind === 'erased' ? 'Somebody erased' : kind === 'domain' ? `Everybody at ${what}` : what}</th>
                <td>{cause}</td>
                <td className={classes.date}>{longDate(at)}</td>
                <td>
                  <ActionIcon aria-label={`Lift the suppression of ${what || 'somebody erased'}`} onClick={() => void lift(id)}>
                    <X size={15} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {found.length > shown && (
        <Text size="sm" c="dimmed">
          And {(found.length - shown).toLocaleString('en-GB')} more.
        </Text>
      )}
    </>
  )
}

async function save(): Promise<void> {
  const exported = await attempt(() => ask('suppressions.export', undefined))
  if (exported) await attempt(() => shell.saveFile({ name: exported.name, text: exported.text }))
}

async function lift(id: string): Promise<void> {
  const outcome = await attempt(() => ask('suppressions.remove', [id]))
  if (outcome) told(outcome.undoable)
}
