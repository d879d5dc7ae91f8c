import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { FilePlus2, Folder, Tags, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Article } from '../../../core/library/article.ts'
import { useAnswer } from '../ask.ts'
import { openDialog } from '../shell/dialogs.ts'
import { Shortcut } from '../ui/Shortcut.tsx'
import type { Selection } from '../ui/selection.ts'
import { editArticles, removeArticles } from './article-steps.ts'
import classes from '../ui/ChosenBar.module.css'
import { checkLinks } from './link-steps.ts'
import { stateNames } from './state-names.ts'

interface BulkBarProps {
  readonly ids: readonly string[]
  readonly selection: Selection
  /** How many articles the list has. */
  readonly total: number
}

/** What may be done to several articles at once; nothing while fewer than two are chosen. */
export function BulkBar({ ids, selection, total }: BulkBarProps): ReactElement | null {
  if (ids.length < 2) return null
  return (
    <div className={classes.bar} role="toolbar" aria-label="Chosen articles">
      <output className={classes.count}>{ids.length.toLocaleString('en-GB')} chosen</output>
      {ids.length < total && (
        <Button size="compact-xs" variant="subtle" onClick={selection.chooseAll}>
          All {total.toLocaleString('en-GB')}
        </Button>
      )}
      <Button size="xs" leftSection={<FilePlus2 size={14} />} onClick={() => openDialog({ is: 'add-to-digest', articleIds: ids })}>
        Add to a digest
      </Button>
      <Button size="xs" variant="default" leftSection={<Tags size={14} />} onClick={() => openDialog({ is: 'tag', articleIds: ids })}>
        Tag
      </Button>
      <FileUnder ids={ids} />
      <Tooltip label={<Shortcut words="Remove" keys="Delete" />}>
        <ActionIcon size={30} variant="default" aria-label="Remove" onClick={() => void removeArticles(ids).then(selection.letGo)}>
          <Trash2 size={15} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

function FileUnder({ ids }: { readonly ids: readonly string[] }): ReactElement {
  const topics = useAnswer('topics.list', undefined).data ?? []
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<Folder size={14} />}>
          File
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Topic</Menu.Label>
        {topics.map(({ id, title }) => (
          <Menu.Item key={id} onClick={() => void editArticles(ids, { topicId: id })}>
            {title}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => void editArticles(ids, { topicId: null })}>No topic</Menu.Item>
        <Menu.Divider />
        {(Object.keys(stateNames) as Article['state'][]).map(state => (
          <Menu.Item key={state} onClick={() => void editArticles(ids, { state })}>
            {stateNames[state]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void editArticles(ids, { starred: true })}>Star</Menu.Item>
        <Menu.Item onClick={() => void editArticles(ids, { starred: false })}>Take the stars away</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => openDialog({ is: 'reassign', articleIds: ids })}>Scooped by…</Menu.Item>
        <Menu.Item onClick={() => void checkLinks({ ids })}>Check the links</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
