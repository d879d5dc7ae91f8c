import { placeIn } from './mjml-place.ts'

/** What keeps a piece of MJML from being compiled, and where. */
export interface MjmlFault {
  readonly message: string
  readonly tag: string
  readonly line: number
  readonly column: number
}

/** Components whose content is text or HTML, which MJML hands through. */
const endings = new Set(
  (
    'mj-text mj-button mj-raw mj-table mj-title mj-preview mj-style mj-font mj-navbar-link mj-social-element mj-accordion-title ' +
    'mj-accordion-text mj-html-attribute'
  ).split(' '),
)

const token = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([a-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|</gi

/**
 * The first place where a piece of MJML is not well formed: an element that is not closed, closed twice or in the wrong order, a
 * tag that does not end. Null when it can be compiled without doing harm to what stands around it.
 */
export function mjmlFault(mjml: string): MjmlFault | null {
  const open: { readonly tag: string; readonly at: number }[] = []
  token.lastIndex = 0
  for (let match = token.exec(mjml); match; match = token.exec(mjml)) {
    const [all, slash, name, attributes = ''] = match
    if (name === undefined) {
      if (all === '<') return fault(mjml, match.index, '', noElement(mjml, match.index))
      continue
    }
    const tag = name.toLowerCase()
    if (slash === '/') {
      const last = open.pop()
      if (!last) return fault(mjml, match.index, tag, `</${tag}> closes what was never opened.`)
      if (last.tag !== tag) return fault(mjml, last.at, last.tag, `<${last.tag}> is not closed before </${tag}>.`)
    } else if (attributes.endsWith('/')) continue
    else if (endings.has(tag)) {
      const close = new RegExp(`</${tag}\\s*>`, 'gi')
      close.lastIndex = token.lastIndex
      if (!close.exec(mjml)) return fault(mjml, match.index, tag, `<${tag}> is not closed.`)
      token.lastIndex = close.lastIndex
    } else open.push({ tag, at: match.index })
  }
  const left = open.at(-1)
  return left ? fault(mjml, left.at, left.tag, `<${left.tag}> is not closed.`) : null
}

/** The first place where a whole document cannot be compiled. */
export function documentFault(mjml: string): MjmlFault | null {
  if (!/<mjml[\s>]/i.test(mjml)) return fault(mjml, 0, 'mjml', 'This is no MJML document: it has no <mjml>.')
  if (!/<mj-body[\s/>]/i.test(mjml)) return fault(mjml, 0, 'mj-body', 'This is no MJML document: it has no <mj-body>.')
  return mjmlFault(mjml)
}

function noElement(mjml: string, at: number): string {
  const begun = /^<\/?[a-z][\w:-]*/i.exec(mjml.slice(at, at + 80))?.[0]
  return begun === undefined ? 'A “<” begins no element. Write it as &lt;.' : `${begun} does not end with “>”.`
}

function fault(mjml: string, at: number, tag: string, message: string): MjmlFault {
  return { message, tag, ...placeIn(mjml, at) }
}
