import { shell } from '../host.ts'

/** Follows a frame without a script of its own: its height, its keys and its links, which open in the browser. */
export function followFrame(frame: HTMLIFrameElement, onHeight: (pixels: number) => void): void {
  const page = frame.contentDocument
  if (!page) return
  new ResizeObserver(() => onHeight(page.documentElement.scrollHeight)).observe(page.body)
  page.addEventListener('keydown', event => passOn(event, frame))
  page.addEventListener('click', event => {
    event.preventDefault()
    const link = (event.target as Element).closest('a')
    if (link) void shell.openExternal(link.href)
  })
}

/** Keys pressed in the frame are heard by the window, whose commands they are. */
function passOn(event: KeyboardEvent, frame: HTMLIFrameElement): void {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event
  const same = new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true })
  if (!frame.dispatchEvent(same)) event.preventDefault()
}
