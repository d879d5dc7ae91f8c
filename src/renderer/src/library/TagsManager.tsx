import { Button, Group, Select, Text } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Merge } from 'lucide-react'
import { useRef, useState, type ReactElement } from 'react'
import type { TagCount } from '../../../core/library/article-index.ts'
import { closeDialog } from '../shell/dialogs.ts'
import { counted } from '../ui/words.ts'
import { TagRow } from './TagRow.tsx'
import { mergeTags, sameTag } from './tag-steps.ts'
import classes from './TagsManager.module.css'
import { SearchInput } from '../ui/SearchInput.tsx'

const rowHeight = 40

interface TagsManagerProps {
  readonly tags: readonly TagCount[]
  /** The tag whose name is edited at once; null for none. */
  readonly renaming: string | null
}

/** The list of tags with its search, and what may be done to those that are chosen. */
export function TagsManager({ tags, renaming }: TagsManagerProps): ReactElement {
  const [sought, setSought] = useState(renaming ?? '')
  const [edited, setEdited] = useState<string | null>(renaming)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const scroller = useRef<HTMLDivElement>(null)
  const shown = tags.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()))
  const chosen = tags.filter(({ name }) => ticked.has(name)).map(({ name }) => name)
  const rows = useVirtualizer({ count: shown.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 8 })
  return (
    <>
      <SearchInput
        aria-label="Search tags"
        placeholder="Search tags"
        data-autofocus={renaming === null || undefined}
        value={sought}
        onChange={setSought}
      />
      {shown.length === 0 && (
        <Text size="sm" c="dimmed" my="lg" ta="center">
          {tags.length === 0
            ? 'No article has a tag yet. Choose articles in the library and press T.'
            : 'No tag matches. Try fewer letters.'}
        </Text>
      )}
      <div ref={scroller} className={classes.scroller}>
        <ul className={classes.rows} aria-label="Tags" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const tag = shown[index]
            if (!tag) return null
            return (
              <TagRow
                key={tag.name}
                tag={tag}
                top={start}
                ticked={ticked.has(tag.name)}
                editing={edited !== null && sameTag(tag.name, edited)}
                clashOf={name => tags.find(other => sameTag(other.name, name) && !sameTag(other.name, tag.name))}
                onTick={() => setTicked(now => now.symmetricDifference(new Set([tag.name])))}
                onEdit={on => setEdited(on ? tag.name : null)}
              />
            )
          })}
        </ul>
      </div>
      {chosen.length > 1 ? (
        <MergeBar key={chosen.join('\n')} chosen={chosen} onDone={() => setTicked(new Set())} />
      ) : (
        <Group mt="md" justify="space-between">
          <Text size="sm" c="dimmed">
            {counted(tags.length, 'tag')}. Tick two or more to merge them.
          </Text>
          <Button variant="default" onClick={closeDialog}>
            Close
          </Button>
        </Group>
      )}
    </>
  )
}

function MergeBar({ chosen, onDone }: { readonly chosen: readonly string[]; readonly onDone: () => void }): ReactElement {
  const [into, setInto] = useState(chosen[0] ?? '')
  return (
    <form
      className={classes.merge}
      onSubmit={event => {
        event.preventDefault()
        void mergeTags(chosen, into).then(onDone)
      }}
    >
      <Select
        label={`Merge ${counted(chosen.length, 'tag')} into`}
        data={chosen}
        value={into}
        allowDeselect={false}
        onChange={value => setInto(value ?? into)}
      />
      <Button type="submit" leftSection={<Merge size={15} />}>
        Merge
      </Button>
    </form>
  )
}
