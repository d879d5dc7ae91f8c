import { oneLine } from '../../base/text.ts'
import { isDataTable } from './data-table.ts'
import type { LinkedData } from './linked-data.ts'
import { type Element, isElement } from './page-node.ts'
import type { PageSignals } from './page-signals.ts'
import { find, textOf } from './walk.ts'
import { writtenDate } from './written-date.ts'

const publishedNames = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru:date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dcterms:issued',
  'dc:date:issued',
  'dc:date.issued',
  'dcterms:created',
  'dc:date:created',
  'dc:date.created',
  'dc:date',
  'dcterms:date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'published',
  'published_at',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'vr:published_time',
  'ptime',
  'date',
  'rnews:datepublished',
  'dcsext.pubdate',
  'pdate',
  'lastmod_published',
  'bt:pubdate',
  'iso-8601-publish-date',
  'created',
  'datecreated',
  'release_date',
  'timestamp',
]
const dateClass =
  /(?:^|[ _-])(?:date|datetime|published|posted-?on|pubdate|publish-?date|post-?date|entry-?date|article-?date|timestamp|time|dateline|post-?meta|entry-?meta|article-?meta|byline|meta|info|datum|fecha|data)(?:$|[ _-]|__)/
const modified = /modif|updat|edited|aktualisiert|mis à jour/i
const aside = /comment|related|sidebar|(?:page|site|global|main)-?footer|recommend|teaser|widget|copyright|event/
/** The web is not older; what is, is told about. */
const eldest = '1991'
/** Elements looked at for a date, from the top of the page. */
const looked = 3000

/** When the article was published: what is declared, then what the page marks as a date, the address, and text that reads as one. */
export function publishedDate(signals: PageSignals, data: LinkedData, url: string | null, language: string | null): string | null {
  const read = (written: string): string | null => writtenDate(written, monthFirst(language))
  for (const written of [data.published, ...signals.metas(...publishedNames)]) {
    const date = read(written)
    if (date !== null) return date
  }
  return dateInPage(signals.body, read, dateInAddress(url))
}

function monthFirst(language: string | null): boolean {
  return language === null || language === 'en' || language === 'en-US' || language === 'en-PH'
}

function dateInAddress(url: string | null): string | null {
  const path = (url === null ? null : URL.parse(url))?.pathname ?? ''
  const [, year, month, day] =
    /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/._-]|$)/.exec(path) ??
    /\/((?:19|20)\d{2})\/[a-z][\w-]*\/(\d{1,2})\/(\d{1,2})\//i.exec(path) ??
    /\/(20\d{2})([01]\d)([0-3]\d)(?:[/_-]|$)/.exec(path) ??
    []
  if (year !== undefined) return writtenDate(`${year}-${month}-${day}`, false)
  const [, named = ''] = /\/(20\d{2}\/[a-z]{3}\/\d{1,2})\//i.exec(path) ?? []
  return writtenDate(named.split('/').toReversed().join(' '), false)
}

/** Microdata and `<time>` before classes; where the address has the day, it is believed unless the page has that day's hour. */
function dateInPage(body: Element, read: (written: string) => string | null, address: string | null): string | null {
  const places = [...datePlaces(body)]
  const marked = places.filter(
    ({ attributes }) => /datepublished|datecreated/i.test(attributes['itemprop'] ?? '') || attributes['pubdate'] !== undefined,
  )
  const times = places.filter(
    ({ tag, attributes }) => tag === 'time' && !modified.test(`${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''}`),
  )
  for (const place of [...marked, ...times]) {
    const date = dateOf(place, read)
    if (date !== null) return date
  }
  const written = places.map(place => dateOf(place, read)).filter(date => date !== null)
  if (address !== null) return written.find(date => date.startsWith(address.slice(0, 10))) ?? address
  return written.find(date => date >= eldest) ?? null
}

function dateOf({ attributes, ...place }: Element, read: (written: string) => string | null): string | null {
  const declared = [
    attributes['datetime'],
    attributes['content'],
    attributes['data-datetime'],
    attributes['data-timestamp'],
    // Microformats keep the date in the title of an abbreviation.
    /^(?:abbr|span)$/.test(place.tag) ? attributes['title'] : undefined,
  ]
    .map(value => read(value ?? ''))
    .find(date => date !== null)
  if (declared !== undefined) return declared
  return place.figures.letters > 200 ? null : read(oneLine(textOf({ attributes, ...place })))
}

/** A page's foot, its menus and its facts; an article's own foot may be where its date stands. */
function isOutside(candidate: Element): boolean {
  if (candidate.tag === 'footer') return candidate.figures.letters > 200 || find(candidate, ({ tag }) => tag === 'time') === null
  return candidate.tag === 'nav' || candidate.tag === 'script' || (candidate.tag === 'table' && isDataTable(candidate))
}

/** What may hold a date, in the order of the page. */
function datePlaces(body: Element): readonly Element[] {
  const places: Element[] = []
  const waiting: Element[] = [body]
  // A name that says "aside" on most of the page is about its layout.
  const most = body.figures.letters * 0.6
  for (let count = 0; count < looked && waiting.length > 0; count += 1) {
    const next = waiting.pop()
    if (!next) break
    const names = `${next.attributes['class'] ?? ''} ${next.attributes['id'] ?? ''}`.toLowerCase()
    if (next !== body && (isOutside(next) || (aside.test(names) && next.figures.letters < most))) continue
    if (
      next !== body &&
      next.figures.letters <= 400 &&
      (next.tag === 'time' ||
        dateClass.test(names) ||
        next.attributes['itemprop'] !== undefined ||
        (next.figures.letters <= 60 && next.figures.letters >= 8))
    )
      places.push(next)
    waiting.push(...next.children.filter(isElement).toReversed())
  }
  return places
}
