import type { Page } from 'playwright'

// More stops than any screen has.
const stopsAtMost = 200

/** What the thing that has the focus is called. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement)) return ''
    const labels = 'labels' in focused ? [...(focused.labels as NodeListOf<HTMLElement>)] : []
    return (focused.getAttribute('aria-label') ?? labels[0]?.textContent ?? focused.textContent).trim()
  })
}

/** Presses Tab until the focus is on what is called so, begins with it, and is what the selector says; fails when Tab does not lead there. */
export async function tabTo(page: Page, name: string, selector = '*'): Promise<void> {
  const passed: string[] = []
  for (let stop = 0; stop < stopsAtMost; stop++) {
    await page.keyboard.press('Tab')
    const focused = await focusedName(page)
    if (focused.startsWith(name) && (await page.evaluate(like => document.activeElement?.matches(like), selector))) return
    passed.push(focused.slice(0, 40))
  }
  throw new Error(`Tab does not lead to ${name}. It leads to ${[...new Set(passed)].join(' | ')}.`)
}
