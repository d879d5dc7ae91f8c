/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A list box with pictures in it cannot be a select. */
import { useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react'
import type { InboxRow } from '../../../core/watch/watch-operations.ts'
import classes from '../library/ArticlePane.module.css'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { menuOf, type OfferedCommand } from '../ui/command-menu.ts'
import type { PagedRows } from '../ui/paged-rows.ts'
import type { Selection } from '../ui/selection.ts'
import { scoopSuggestions, useScooping } from './inbox-steps.ts'
import { useInboxView } from './inbox-view.ts'
import { triage } from './suggestion-commands.ts'
import { SuggestionOption } from './SuggestionOption.tsx'
import { suggestionHeight } from './use-suggestion-rows.ts'

/** Takes the keys to the list of suggestions. */
export function focusSuggestions(): void {
  document.querySelector<HTMLElement>('[role="listbox"][aria-label="Suggestions"]')?.focus()
}

interface SuggestionListProps {
  readonly rows: PagedRows<InboxRow>
  readonly selection: Selection
  readonly commands: readonly OfferedCommand[]
  readonly sought: string
}

/** Suggestions as options, drawn where one looks (WAI-ARIA list box, active descendant). Enter scoops. */
export function SuggestionList({ rows, selection, commands, sought }: SuggestionListProps): ReactElement {
  const { scroller, shown, height, total = 0, rowAt } = rows
  const { pictures } = useInboxView()
  const scooping = useScooping()
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null)

  function openMenu(event: MouseEvent, index: number): void {
    event.preventDefault()
    if (!selection.ids.has(rowAt(index)?.id ?? '')) selection.press(index, { shiftKey: false, ctrlKey: false, metaKey: false })
    setMenuAt({ x: event.clientX, y: event.clientY })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return selection.onKeyDown(event)
    event.preventDefault()
    triage(selection, scoopSuggestions)
  }

  return (
    <>
      <div
        ref={scroller}
        className={classes.scroller}
        role="listbox"
        aria-label="Suggestions"
        aria-multiselectable="true"
        aria-activedescendant={selection.cursor === null ? undefined : `suggestion-${selection.cursor}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height, position: 'relative' }}>
          {shown.map(({ index, start }) => {
            const suggestion = rowAt(index)
            return (
              <SuggestionOption
                key={index}
                index={index}
                total={total}
                suggestion={suggestion}
                sought={sought}
                pictures={pictures}
                scooping={suggestion !== undefined && scooping.has(suggestion.id)}
                place={{ top: start, height: suggestionHeight }}
                selected={suggestion !== undefined && selection.ids.has(suggestion.id)}
                active={index === selection.cursor}
                onPress={event => selection.press(index, event)}
                onMenu={event => openMenu(event, index)}
              />
            )
          })}
        </div>
      </div>
      <ContextMenu at={menuAt} entries={menuOf(commands)} onClose={() => setMenuAt(null)} />
    </>
  )
}
