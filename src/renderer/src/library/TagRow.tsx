import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { Pencil, Trash2 } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { TagCount } from '../../../core/library/article-index.ts'
import { counted } from '../ui/words.ts'
import { removeTag, renameTag } from './tag-steps.ts'
import classes from './TagsManager.module.css'

interface TagRowProps {
  readonly tag: TagCount
  readonly top: number
  readonly ticked: boolean
  readonly editing: boolean
  /** The other tag that has a name already. */
  readonly clashOf: (name: string) => TagCount | undefined
  readonly onTick: () => void
  readonly onEdit: (on: boolean) => void
}

/** One tag: ticked for a merge, renamed where it stands, removed. */
export function TagRow({ tag, top, ticked, editing, clashOf, onTick, onEdit }: TagRowProps): ReactElement {
  const { name, count } = tag
  return (
    <li className={classes.row} style={{ transform: `translateY(${top}px)` }}>
      <Checkbox size="xs" aria-label={`Choose ${name}`} checked={ticked} onChange={onTick} />
      {editing ? (
        <NameForm tag={tag} clashOf={clashOf} onDone={() => onEdit(false)} />
      ) : (
        <>
          <button type="button" className={classes.name} title="Rename" aria-label={`Rename ${name}`} onClick={() => onEdit(true)}>
            {name}
          </button>
          <span className={classes.count}>{counted(count, 'article')}</span>
          <ActionIcon aria-label={`Edit the name of ${name}`} onClick={() => onEdit(true)}>
            <Pencil size={14} />
          </ActionIcon>
          <ActionIcon aria-label={`Remove ${name} everywhere`} title="Remove everywhere" onClick={() => void removeTag(name)}>
            <Trash2 size={14} />
          </ActionIcon>
        </>
      )}
    </li>
  )
}

function NameForm({
  tag: { name },
  clashOf,
  onDone,
}: Pick<TagRowProps, 'tag' | 'clashOf'> & { readonly onDone: () => void }): ReactElement {
  const [value, setValue] = useState(name)
  const clash = clashOf(value)
  return (
    <form
      className={classes.form}
      onSubmit={event => {
        event.preventDefault()
        void renameTag(name, value, clash !== undefined).then(done => done && onDone())
      }}
    >
      <TextInput
        flex={1}
        size="xs"
        aria-label={`New name of ${name}`}
        // It takes the place of what was pressed.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        data-autofocus
        value={value}
        onChange={({ currentTarget }) => setValue(currentTarget.value)}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onDone()
        }}
      />
      {clash && <output className={classes.clash}>Already on {counted(clash.count, 'article')}</output>}
      <Button type="submit" size="xs" disabled={value.trim() === ''}>
        {clash ? 'Merge' : 'Rename'}
      </Button>
    </form>
  )
}
