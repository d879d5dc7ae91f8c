import { cutAtEmptyPlaces, hasEmptyPlace } from './empty-places.ts'

const style = 'padding:0 2px;border-radius:2px;background:#fdeeb5;color:#5c4400'

/** Marks every empty place (`[[like this]]`) in a shown mail, in the preview only. */
export function markPlaceholders(shown: Document): void {
  const walker = shown.createTreeWalker(shown.body, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) found.push(walker.currentNode as Text)
  for (const text of found) markIn(text)
}

function markIn(text: Text): void {
  if (!hasEmptyPlace(text.data) || text.parentElement?.closest('mark, style, title')) return
  const shown = text.ownerDocument
  text.replaceWith(...cutAtEmptyPlaces(text.data).map(part => (hasEmptyPlace(part) ? markOf(shown, part) : shown.createTextNode(part))))
}

function markOf(shown: Document, words: string): HTMLElement {
  const mark = shown.createElement('mark')
  mark.setAttribute('style', style)
  mark.textContent = words
  return mark
}

/** Outlines one block of a shown mail and brings it into view; null outlines none. */
export function outlineBlock(shown: Document, blockId: string | null): void {
  for (const outlined of shown.querySelectorAll<HTMLElement>('[data-outlined]')) {
    outlined.style.outline = ''
    delete outlined.dataset['outlined']
  }
  const block = blockId === null ? null : shown.getElementById(`block-${blockId}`)
  if (!block) return
  block.style.outline = '2px solid #2f6fde'
  block.style.outlineOffset = '2px'
  block.dataset['outlined'] = 'yes'
  if (!inView(block, shown)) block.scrollIntoView({ block: 'center' })
}

function inView(block: HTMLElement, shown: Document): boolean {
  const { top, bottom } = block.getBoundingClientRect()
  const height = shown.documentElement.clientHeight
  return top >= 0 && (bottom <= height || top < height * 0.4)
}
