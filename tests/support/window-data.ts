import type { Page } from 'playwright'

/** Pastes a text where the focus is, as the system’s clipboard would. */
export async function pasteInto(page: Page, text: string): Promise<void> {
  await page.evaluate(words => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

/** What is dragged into the window: texts by their types, and files. */
export interface Dragged {
  readonly data?: Readonly<Record<string, string>>
  readonly files?: readonly { readonly name: string; readonly text: string }[]
}

/** Drags something from outside the window over an element, and drops it there unless `hold` says to wait. */
export async function dropOn(page: Page, selector: string, dragged: Dragged, { hold = false } = {}): Promise<void> {
  await page.evaluate(
    ([place, { data: texts = {}, files = [] }, held]) => {
      const data = new DataTransfer()
      for (const [type, text] of Object.entries(texts)) data.setData(type, text)
      for (const { name, text } of files) data.items.add(new File([text], name))
      const target = document.querySelector(place) ?? document.body
      const send = (type: string) => target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
      send('dragover')
      if (!held) send('drop')
    },
    [selector, dragged, hold] as const,
  )
}
