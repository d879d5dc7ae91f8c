import { selectedText, type SelectedText } from './frame-selection.ts'

interface SelectionListener {
  readonly onSelect: (selected: SelectedText | null) => void
  /** A highlight was pressed. */
  readonly onMark: (id: string) => void
}

/** Follows what is selected in a page, and which of its highlights is pressed. */
export function followSelection(page: Document, { onSelect, onMark }: SelectionListener): void {
  page.addEventListener('selectionchange', () => onSelect(selectedText(page)))
  page.addEventListener('click', event => {
    const pressed = event.target as Element
    const mark = pressed.closest<HTMLElement>('mark[data-highlight]')
    if (!pressed.closest('a') && mark && page.getSelection()?.isCollapsed !== false) onMark(mark.dataset['highlight'] ?? '')
  })
}
