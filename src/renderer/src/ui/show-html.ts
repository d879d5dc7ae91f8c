/** What a frame shows, as it came: its blocks (`id="block-…"`) by id, and the page around them. */
interface Shown {
  readonly around: string
  readonly blocks: ReadonlyMap<string, string>
}

const shownIn = new WeakMap<Document, Shown>()

/**
 * Replaces what a frame shows without reloading it, so that it neither flickers nor loses its place. Where only blocks differ, only
 * those are replaced, and the rest of the mail is not laid out anew.
 */
export function showHtml(shown: Document, html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html')
  const blocks = new Map([...next.querySelectorAll('[id^="block-"]')].map(element => [element.id, element]))
  const looks = looksOf(next, blocks)
  const before = shownIn.get(shown)
  shownIn.set(shown, looks)
  if (before?.around === looks.around) replaceBlocks(shown, blocks, before, looks)
  else replacePage(shown, next)
}

function replaceBlocks(shown: Document, blocks: ReadonlyMap<string, Element>, before: Shown, looks: Shown): void {
  for (const [id, element] of blocks)
    if (before.blocks.get(id) !== looks.blocks.get(id)) shown.getElementById(id)?.replaceWith(shown.adoptNode(element))
}

function replacePage(shown: Document, next: Document): void {
  const root = shown.scrollingElement ?? shown.documentElement
  const place = { left: root.scrollLeft, top: root.scrollTop }
  shown.documentElement.replaceWith(shown.adoptNode(next.documentElement))
  shown.scrollingElement?.scrollTo(place)
}

function looksOf(page: Document, blocks: ReadonlyMap<string, Element>): Shown {
  const looks = new Map([...blocks].map(([id, element]) => [id, element.outerHTML]))
  const whole = page.documentElement.outerHTML
  let around = ''
  let from = 0
  for (const [id, look] of looks) {
    const at = whole.indexOf(look, from)
    if (at < 0) continue
    around += `${whole.slice(from, at)}<${id}>`
    from = at + look.length
  }
  return { around: around + whole.slice(from), blocks: looks }
}
