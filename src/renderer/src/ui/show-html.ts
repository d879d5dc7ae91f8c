/** Replaces what a frame shows without reloading it, so that it neither flickers nor loses its place. */
export function showHtml(shown: Document, html: string): void {
  const root = shown.scrollingElement ?? shown.documentElement
  const place = { left: root.scrollLeft, top: root.scrollTop }
  const next = shown.adoptNode(new DOMParser().parseFromString(html, 'text/html').documentElement)
  shown.documentElement.replaceWith(next)
  shown.scrollingElement?.scrollTo(place)
}
