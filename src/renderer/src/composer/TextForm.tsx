import { VisuallyHidden } from '@mantine/core'
import { useId, useState, type ReactElement } from 'react'
import type { BlockOf } from '../../../core/compose/block.ts'
import { useComposing } from './composer-context.tsx'
import type { EditFields } from './edit-fields.ts'
import { RichField } from './RichField.tsx'
import { slashChoices, slashQuery, type SlashChoice } from './slash-choices.ts'
import { SlashList } from './SlashList.tsx'
import { useSlashKeys } from './use-slash-keys.ts'
import classes from './SlashList.module.css'

interface TextFormProps {
  readonly block: BlockOf<'text'>
  readonly edit: EditFields<'text'>
}

/** Prose; a slash and nothing else offers what else could stand here. */
export function TextForm({ block, edit }: TextFormProps): ReactElement {
  const { turnBlock } = useComposing()
  const id = useId()
  const [closedAt, setClosedAt] = useState<string | null>(null)
  if (closedAt !== null && closedAt !== block.markdown) setClosedAt(null)
  const query = slashQuery(block.markdown)
  const open = query !== null && closedAt !== block.markdown
  const choices = open ? slashChoices(query, true) : []

  function onPick({ is }: SlashChoice): void {
    if ('field' in is) edit({ markdown: is.field })
    else if (is.kind === 'text') edit({ markdown: '' })
    else turnBlock(block.id, is.kind)
  }

  const { at, onKey } = useSlashKeys({ choices, onPick, onClose: () => setClosedAt(block.markdown) })
  const chosen = choices[at]
  return (
    <RichField
      label="Text"
      placeholder="Write, or type / for something else"
      value={block.markdown}
      onChange={(markdown, step) => edit({ markdown }, step)}
      onKeyDown={({ key }) => open && onKey(key)}
    >
      {open && (
        <div className={classes.under}>
          <SlashList id={id} choices={choices} at={at} onPick={onPick} />
          <VisuallyHidden aria-live="polite">
            {chosen ? `${chosen.name}, ${at + 1} of ${choices.length}. Enter takes it.` : 'Nothing is called that.'}
          </VisuallyHidden>
        </div>
      )}
    </RichField>
  )
}
