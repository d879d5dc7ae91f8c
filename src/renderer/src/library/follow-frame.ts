import { shell } from '../host.ts'
import { selectedText, type SelectedText } from './frame-selection.ts'

interface FrameListener {
  readonly onHeight: (pixels: number) => void
  readonly onSelect: (selected: SelectedText | null) => void
  /** A highlight was pressed. */
  readonly onMark: (id: string) => void
}

/** Follows a frame without a script of its own: its height, what is selected in it, and what is pressed. */
export function followFrame(frame: HTMLIFrameElement, { onHeight, onSelect, onMark }: FrameListener): void {
  const page = frame.contentDocument
  if (!page) return
  new ResizeObserver(() => onHeight(page.documentElement.scrollHeight)).observe(page.body)
  page.addEventListener('selectionchange', () => onSelect(selectedText(page)))
  page.addEventListener('keydown', event => passOn(event, frame))
  page.addEventListener('click', event => {
    event.preventDefault()
    const pressed = event.target as Element
    const link = pressed.closest('a')
    if (link) void shell.openExternal(link.href)
    const mark = pressed.closest<HTMLElement>('mark[data-highlight]')
    if (!link && mark && page.getSelection()?.isCollapsed !== false) onMark(mark.dataset['highlight'] ?? '')
  })
}

/** Keys pressed in the frame are heard by the window, whose commands they are. */
function passOn(event: KeyboardEvent, frame: HTMLIFrameElement): void {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event
  const same = new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true })
  if (!frame.dispatchEvent(same)) event.preventDefault()
}
