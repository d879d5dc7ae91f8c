import { Autocomplete, Select, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { ShowTo } from '../../../core/compose/show-to.ts'
import { useAnswer } from '../ask.ts'
import { inWay, isWhole, showToWays, wayOf } from './show-to-words.ts'
import classes from './ShowToField.module.css'

interface ShowToFieldProps {
  /** Null where those that it is for differ. */
  readonly value: ShowTo | null
  readonly onChange: (showTo: ShowTo) => void
  /** It stands in something that closes when one clicks elsewhere, so its lists open within it. */
  readonly within?: boolean
}

/** Whom a part of the mail is shown to. A condition counts once it is whole, so that nothing vanishes for everybody meanwhile. */
export function ShowToField({ value, onChange, within = false }: ShowToFieldProps): ReactElement {
  const [draft, setDraft] = useState<{ readonly over: ShowTo | null; readonly now: ShowTo } | null>(null)
  const shown = draft && draft.over === value ? draft.now : value

  function change(next: ShowTo): void {
    setDraft({ over: value, now: next })
    if (isWhole(next)) onChange(next)
  }

  return (
    <div className={classes.field}>
      <Select
        size="xs"
        label="Shown to"
        placeholder="Not all to the same"
        allowDeselect={false}
        maxDropdownHeight={320}
        comboboxProps={{ withinPortal: !within }}
        value={shown && wayOf(shown)}
        data={showToWays}
        onChange={way => way && change(inWay(shown ?? { who: 'everyone' }, way))}
      />
      {shown?.who === 'tagged' && <TagInput tag={shown.tag} within={within} onChange={tag => change({ ...shown, tag })} />}
      {shown?.who === 'attribute' && (
        <TextInput
          size="xs"
          label="Detail"
          placeholder="city"
          description="As it is called on the reader’s page."
          value={shown.name}
          onChange={({ currentTarget }) => change({ ...shown, name: currentTarget.value })}
        />
      )}
      {shown?.who === 'attribute' && (shown.test === 'is' || shown.test === 'is-not') && (
        <TextInput
          size="xs"
          label={shown.test === 'is' ? 'Is' : 'Is not'}
          value={shown.value}
          onChange={({ currentTarget }) => change({ ...shown, value: currentTarget.value })}
        />
      )}
    </div>
  )
}

interface TagInputProps {
  readonly tag: string
  readonly within: boolean
  readonly onChange: (tag: string) => void
}

function TagInput({ tag, within, onChange }: TagInputProps): ReactElement {
  const { tags = [] } = useAnswer('subscribers.facets', null).data ?? {}
  return (
    <Autocomplete
      size="xs"
      label="Tag of the reader"
      data={tags.map(each => each.tag)}
      limit={20}
      comboboxProps={{ withinPortal: !within }}
      value={tag}
      onChange={onChange}
    />
  )
}
