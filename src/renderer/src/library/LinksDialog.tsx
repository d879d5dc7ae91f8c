import { Button, Group, Modal, SegmentedControl, Text } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { LinkCheck } from '../../../core/watch/links/link-check.ts'
import { ask, useAnswer } from '../ask.ts'
import { closeDialog, useDialog } from '../shell/dialogs.ts'
import { attempt } from '../ui/notify.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { counted } from '../ui/words.ts'
import { checkLinks, fixLinks, linkWords } from './link-steps.ts'
import { LinkReportRow } from './LinkReportRow.tsx'
import classes from './LinksDialog.module.css'

const step = 100

/** Which addresses of the library do not answer as they should, and what to do about each. */
export function LinksDialog(): ReactElement {
  const open = useDialog('links')
  return (
    <Modal opened={open !== null} onClose={closeDialog} title="Links" size="lg">
      {open && <Report />}
    </Modal>
  )
}

function Report(): ReactElement {
  const [is, setIs] = useState<LinkCheck['is'] | null>(null)
  const [limit, setLimit] = useState(step)
  const { data, error } = useAnswer('links.list', { is, offset: 0, limit }, { keepPrevious: true })
  if (error) return <ProblemNotice problem={error} />
  if (!data) return <div />
  const { counts, rows, total, running } = data
  const amiss = counts.moved + counts.gone + counts.unreachable
  const moved = rows.filter(({ check }) => check.is === 'moved').map(({ article }) => article.id)
  const choices = (['moved', 'gone', 'unreachable'] as const).map(value => ({ value, label: `${linkWords[value]} ${counts[value]}` }))
  return (
    <>
      <Group justify="space-between" mb="md" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {counts.ok + amiss === 0
            ? 'No link was checked yet. Broadsheet asks each address politely, and nothing by itself.'
            : `${counted(counts.ok + amiss, 'link')} checked, ${amiss === 0 ? 'all in order' : `${counts.ok.toLocaleString('en-GB')} in order`}.`}
        </Text>
        {running ? (
          <Button size="xs" flex="none" variant="default" onClick={() => void attempt(() => ask('links.cancel', undefined))}>
            Stop checking
          </Button>
        ) : (
          <Button size="xs" flex="none" data-autofocus onClick={() => void checkLinks({ all: true })}>
            Check all links
          </Button>
        )}
      </Group>
      {amiss > 0 && (
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="Which links"
          value={is ?? 'all'}
          onChange={value => setIs(value === 'all' ? null : value)}
          data={[{ value: 'all', label: `All ${amiss}` }, ...choices]}
        />
      )}
      <ul className={classes.rows}>
        {rows.map(row => (
          <LinkReportRow key={row.article.id} row={row} />
        ))}
      </ul>
      <Group justify="space-between" mt="md">
        {moved.length > 1 ? (
          <Button size="xs" variant="default" onClick={() => void fixLinks(moved, 'move')}>
            Use the new address of all {moved.length}
          </Button>
        ) : (
          <span />
        )}
        {rows.length < total && (
          <Button size="xs" variant="default" onClick={() => setLimit(Math.min(1_000, limit + step))}>
            Show more
          </Button>
        )}
      </Group>
    </>
  )
}
