import { Problem } from '../../base/problem.ts'
import { type Element, element } from './page-node.ts'
import { readMarkup } from '../read-markup.ts'
import { PageBuilder } from './page-builder.ts'

/** Characters; the same bound as for what is fetched. */
const longest = 8 * 1024 * 1024

/**
 * A page as a tree under `<html>`, in time that grows with its length and no faster. What stands beyond 40,000
 * elements or 500,000 characters of text is not read; what is nested deeper than any text lies flat. Throws page-too-large past 8 million characters.
 */
export function parsePage(html: string): Element {
  if (html.length > longest)
    throw new Problem('page-too-large', 'This page is larger than 8 MB.', 'Save the part of it that you need to a file and import that.')
  const builder = new PageBuilder()
  readMarkup(html, 'html', {
    open: (name, attributes) => builder.open(name, Object.fromEntries(attributes)),
    close: name => builder.close(name),
    text: text => builder.text(text),
    get full() {
      return builder.full
    },
  })
  return element('html', builder.rootAttributes, builder.finish())
}
