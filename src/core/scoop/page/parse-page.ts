import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { Problem } from '../../base/problem.ts'
import { type Element, element } from './page-node.ts'
import { PageBuilder } from './page-builder.ts'

/** Characters; the same bound as for what is fetched. */
const longest = 8 * 1024 * 1024
const attributesRead = 60

/**
 * A page as a tree under `<html>`, in time that grows with its length and no faster. What stands beyond 40,000
 * elements or 500,000 characters of text is not read; what is nested deeper than any text lies flat. Throws page-too-large past 8 million characters.
 */
export function parsePage(html: string): Element {
  if (html.length > longest)
    throw new Problem('page-too-large', 'This page is larger than 8 MB.', 'Save the part of it that you need to a file and import that.')
  const builder = new PageBuilder()
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    callbacks(html, builder, () => tokenizer.pause()),
  )
  tokenizer.write(html)
  if (!builder.full) tokenizer.end()
  return element('html', builder.rootAttributes, builder.finish())
}

/** The tokenizer tells positions in the page; the builder is told tags and text. */
function callbacks(html: string, builder: PageBuilder, stop: () => void): TokenizerCallbacks {
  let tag = ''
  let name = ''
  let value = ''
  let attributes: Record<string, string> = {}
  let read = 0
  let from = 0
  let to = 0
  // Text that the tokenizer tells in pieces is taken in one: a page may be eight million of them.
  const release = (): void => {
    if (to > from) builder.text(html.slice(from, to))
    from = to
  }
  const text = (start: number, end: number): void => {
    if (start !== to) {
      release()
      from = start
    }
    to = end
  }
  const open = (): void => {
    builder.open(tag, attributes)
    if (builder.full) stop()
  }
  return {
    onopentagname: (start, end) => {
      release()
      tag = html.slice(start, end).toLowerCase()
      attributes = {}
      read = 0
    },
    onattribname: (start, end) => {
      name = html.slice(start, end).toLowerCase()
      value = ''
    },
    onattribdata: (start, end) => void (value += html.slice(start, end)),
    onattribentity: codepoint => void (value += String.fromCodePoint(codepoint)),
    onattribend: () => {
      read += 1
      if (read <= attributesRead && !Object.hasOwn(attributes, name)) attributes[name] = value
    },
    onopentagend: open,
    onselfclosingtag: open,
    onclosetag: (start, end) => {
      release()
      builder.close(html.slice(start, end).trim().toLowerCase())
    },
    ontext: text,
    ontextentity: codepoint => {
      release()
      builder.text(String.fromCodePoint(codepoint))
    },
    oncdata: text,
    oncomment: () => {},
    ondeclaration: () => {},
    onprocessinginstruction: () => {},
    onend: release,
  }
}
