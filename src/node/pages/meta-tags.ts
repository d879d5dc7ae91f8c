/** Answers the first of the named meta tags that says something; empty when none does. Names are in lower case. */
export type MetaTags = (...names: readonly string[]) => string

// A page with more is not describing itself any more.
const tagsRead = 1000

/** Collects `<meta name|property|itemprop|http-equiv … content>`; of tags with one name, the first that says something counts. */
export function metaTags(document: Document): MetaTags {
  const found = new Map<string, string>()
  for (const tag of [...document.querySelectorAll('meta[content]')].slice(0, tagsRead)) {
    const content = tag.getAttribute('content')?.trim() ?? ''
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map(kind => tag.getAttribute(kind)?.trim().toLowerCase())
    for (const name of names) if (name && content !== '' && !found.has(name)) found.set(name, content)
  }
  return (...names) => names.map(name => found.get(name)).find(content => content !== undefined) ?? ''
}
