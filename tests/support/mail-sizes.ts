import { parseHTML } from 'linkedom'

/** The pictures of a mail by their addresses, and the width in CSS pixels that each is given. */
export function mailSizes(html: string): ReadonlyMap<string, number> {
  const { document } = parseHTML(html)
  return new Map([...document.querySelectorAll('img')].map(image => [image.getAttribute('src') ?? '', Number(image.getAttribute('width'))]))
}
