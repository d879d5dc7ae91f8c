import { Tokenizer } from 'htmlparser2'

/** Hears tags and text one after another; names of HTML are in lower case, entities decoded. */
export interface MarkupListener {
  /** `at` is where the tag stands in the text. */
  open(name: string, attributes: ReadonlyMap<string, string>, at: number): void
  close(name: string): void
  text(text: string): void
  /** Nothing more is read after the tag that makes it true. */
  readonly full?: boolean
}

// What has more of them means to be slow.
const attributesRead = 60

/**
 * Reads HTML or XML as a plain row of tags, in time proportional to its length. No tree is built and nothing is matched up, so no
 * nesting is too deep, ill-formed text is read as far as it goes, and no entity but those of the language is known.
 */
export function readMarkup(text: string, language: 'html' | 'xml', listener: MarkupListener): void {
  const xml = language === 'xml'
  const cased = (name: string): string => (xml ? name : name.toLowerCase())
  const run = textRun(text, listener)
  let tag = ''
  let at = 0
  let attribute = ''
  let value = ''
  let attributes = new Map<string, string>()
  const opened = (): void => {
    listener.open(tag, attributes, at)
    if (listener.full) tokenizer.pause()
  }
  const tokenizer = new Tokenizer(
    { xmlMode: xml, decodeEntities: true },
    {
      onopentagname(start, end) {
        run.end()
        tag = cased(text.slice(start, end))
        at = start
        attributes = new Map()
      },
      onattribname(start, end) {
        attribute = cased(text.slice(start, end))
        value = ''
      },
      onattribdata(start, end) {
        value += text.slice(start, end)
      },
      onattribentity(code) {
        value += String.fromCodePoint(code)
      },
      onattribend() {
        if (attributes.size < attributesRead && !attributes.has(attribute)) attributes.set(attribute, value)
      },
      onopentagend: opened,
      onselfclosingtag() {
        opened()
        if (xml) listener.close(tag)
      },
      onclosetag(start, end) {
        run.end()
        listener.close(cased(text.slice(start, end).trim()))
      },
      ontext: run.add,
      ontextentity(code) {
        run.end()
        listener.text(String.fromCodePoint(code))
      },
      oncdata: (start, end, offset) => run.add(start, end - offset),
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend: run.end,
    },
  )
  tokenizer.write(text)
  if (!listener.full) tokenizer.end()
}

/** Text that the tokenizer tells in pieces is told in one: a page may be eight million of them. */
function textRun(text: string, listener: MarkupListener): { readonly add: (start: number, end: number) => void; readonly end: () => void } {
  let from = 0
  let to = 0
  const end = (): void => {
    if (to > from) listener.text(text.slice(from, to))
    from = to
  }
  return {
    add(start, pieceEnd) {
      if (start !== to) {
        end()
        from = start
      }
      to = pieceEnd
    },
    end,
  }
}

/** Tells which line of a text a place is on, from 1; asked for places in their order, it reads the text once. */
export function lineCounter(text: string): (at: number) => number {
  let line = 1
  let next = text.indexOf('\n')
  return at => {
    for (; next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1
    return line
  }
}
