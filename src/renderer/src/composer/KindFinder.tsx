/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A field that filters a list box is a combobox by its role alone. */
import { TextInput } from '@mantine/core'
import { useId, useState, type ReactElement } from 'react'
import type { BlockKind } from '../../../core/compose/block.ts'
import { slashChoices, type SlashChoice } from './slash-choices.ts'
import { SlashList } from './SlashList.tsx'
import { useSlashKeys } from './use-slash-keys.ts'

interface KindFinderProps {
  readonly onPick: (kind: BlockKind) => void
  readonly onClose: () => void
}

/** Finds a kind of block by a few letters (WAI-ARIA combobox with a list box). */
export function KindFinder({ onPick, onClose }: KindFinderProps): ReactElement {
  const id = useId()
  const [text, setText] = useState('')
  const choices = slashChoices(text, false)
  const pick = ({ is }: SlashChoice): void => void ('kind' in is && onPick(is.kind))
  const { at, onKey, begin } = useSlashKeys({ choices, onPick: pick, onClose })
  return (
    <div data-own-undo>
      <TextInput
        size="xs"
        m={4}
        data-autofocus
        role="combobox"
        aria-label="Kind of block to add"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={choices.length > 0 ? `${id}-${at}` : undefined}
        placeholder="Find a kind of block"
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          begin()
        }}
        onKeyDown={event => {
          event.stopPropagation()
          if (onKey(event.key)) event.preventDefault()
        }}
      />
      <SlashList id={id} choices={choices} at={at} onPick={pick} />
    </div>
  )
}
