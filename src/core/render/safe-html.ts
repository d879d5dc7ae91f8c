import { Parser } from 'htmlparser2'
import { escapeHtml } from '../base/html.ts'

/** Elements that run something or bring another page in; they go with all that is in them. */
const runners = new Set(['script', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'base'])
const addresses = new Set(['href', 'src', 'action', 'formaction', 'background', 'xlink:href', 'poster', 'data'])
const anyOfThem = /<(?:script|i?frame|frameset|object|embed|applet|base|meta)[\s/>]|[\s"'/]on[a-z]+\s*=|script|data\s*:|&#/i

interface Cut {
  readonly from: number
  readonly to: number
  readonly put: string
}

/** HTML without what would run in a mail reader: scripts, frames, handlers, `javascript:` addresses; all else as it was, byte for byte. */
export function withoutScript(html: string): { readonly html: string; readonly removed: readonly string[] } {
  if (!anyOfThem.test(html)) return { html, removed: [] }
  const cuts: Cut[] = []
  const removed: string[] = []
  let running: { readonly tag: string; readonly from: number } | null = null
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (running) return
        if (runs(tag, attributes)) {
          removed.push(`<${tag}>`)
          running = { tag, from: parser.startIndex }
        } else {
          const bad = Object.entries(attributes).filter(attribute => isHandler(attribute))
          if (bad.length === 0) return
          removed.push(...bad.map(([name]) => `${name} of <${tag}>`))
          const kept = Object.entries(attributes).filter(attribute => !isHandler(attribute))
          const put = `<${tag}${kept.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('')}>`
          cuts.push({ from: parser.startIndex, to: parser.endIndex + 1, put })
        }
      },
      onclosetag(tag) {
        if (running?.tag !== tag) return
        cuts.push({ from: running.from, to: parser.endIndex + 1, put: '' })
        running = null
      },
      oncomment(words) {
        if (running) return
        // What only Outlook reads stands in comments.
        const inside = withoutScript(words)
        removed.push(...inside.removed)
        if (inside.removed.length > 0) cuts.push({ from: parser.startIndex, to: parser.endIndex + 1, put: `<!--${inside.html}-->` })
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(html)
  return { html: applied(html, cuts), removed }
}

function runs(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  return runners.has(tag) || (tag === 'meta' && /^refresh$/i.test(attributes['http-equiv'] ?? ''))
}

function isHandler([name, value]: readonly [string, string]): boolean {
  if (/^on/i.test(name)) return true
  return addresses.has(name) && /^(?:javascript|vbscript|data:(?!image\/(?:png|jpe?g|gif|webp)))/i.test(value.replace(/[\p{Cc}\s]/gu, ''))
}

function applied(html: string, cuts: readonly Cut[]): string {
  let out = ''
  let from = 0
  for (const cut of cuts.filter(({ from, to }) => from < to)) {
    if (cut.from < from) continue
    out += html.slice(from, cut.from) + cut.put
    from = cut.to
  }
  return out + html.slice(from)
}
