import { oneLine } from '../../base/text.ts'
import type { LinkedData } from './linked-data.ts'
import type { Element } from './page-node.ts'
import type { PageSignals } from './page-signals.ts'
import { elements, find, textOf } from './walk.ts'

const longest = 60
const bars = /\s+[|–—―»›«‹·•:/~-]+\s+|\s*[|»«｜│_：]\s*|:\s+/
const logos = /(?:^|[ _-])(?:logo|site-?(?:title|name|logo)|brand|navbar-brand|masthead)(?:$|[ _-]|__)/i
const noName =
  /^(?:home|home ?page|start|logo|menu|back|main|index|news|blog|skip to .*|startseite|accueil|inicio|главная|首页|ホーム|トップ|الرئيسية|image|.*\blogo)$/iu

/** The name of the site: declared, else the publisher's, else what its titles end in and its front door says, else the host's. */
export function siteNameOf(signals: PageSignals, data: LinkedData, url: string | null): string {
  const declared = [
    signals.meta('og:site_name'),
    data.publisher,
    signals.meta(
      'application-name',
      'al:android:app_name',
      'citation_journal_title',
      'dc:publisher',
      'dcterms:publisher',
      'publisher',
      'apple-mobile-web-app-title',
    ),
  ]
  const name = declared.map(oneLine).find(one => one !== '' && one.length < 100 && !/^https?:/i.test(one))
  return name?.replace(/^@/, '') ?? nameOnPage(signals, url) ?? hostOf(url)
}

/** A part of the page's title, or what the link to the front page says, where either is the host's name or both are one. */
function nameOnPage({ title, body }: PageSignals, url: string | null): string | null {
  const label = bare(labelOf(hostOf(url)))
  // A host's name is a good part of its site's: "fjord" says nothing of "A Sunday on the fjords".
  const isHost = (name: string): boolean =>
    name.length > 2 &&
    label !== '' &&
    ((name.includes(label) && label.length * 3 >= name.length) || (name.length > 3 && label.includes(name)))
  const door = frontDoor(body, url)
  const parts = title.split(bars).map(oneLine)
  const named =
    parts.length < 2 ? undefined : parts.find(part => part.length <= longest && (bare(part) === bare(door) || isHost(bare(part))))
  return named ?? (isHost(bare(door)) ? door : null)
}

/** "coast" of "www.coast.example", and of "news.coast.co.uk". */
function labelOf(host: string): string {
  const parts = host.split('.')
  const label = parts.at(-2) ?? ''
  return label.length <= 3 && parts.length > 2 ? (parts.at(-3) ?? label) : label
}

/** What the link to the site's front page says, or its picture. */
function frontDoor(body: Element, url: string | null): string {
  const origin = (url === null ? null : URL.parse(url))?.origin ?? ''
  for (const candidate of elements(body)) {
    const { attributes, tag, figures } = candidate
    if (figures.letters > longest) continue
    const href = attributes['href'] ?? ''
    const isHome =
      tag === 'a' &&
      (/(?:^|\s)home(?:\s|$)/.test(attributes['rel'] ?? '') ||
        (origin !== '' && (href === origin || href === `${origin}/`)) ||
        href === '/')
    const isLogo = logos.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`)
    if (!isHome && !isLogo) continue
    const name = oneLine(textOf(candidate)) || oneLine(find(candidate, inner => inner.tag === 'img')?.attributes['alt'] ?? '')
    if (name !== '' && name.length <= longest && !noName.test(name)) return name
  }
  return ''
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function hostOf(url: string | null): string {
  return (url === null ? null : URL.parse(url))?.hostname.replace(/^www\./, '') ?? ''
}
