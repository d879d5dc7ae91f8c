import { oneLine, trimmed } from '../../base/text.ts'
import type { LinkedData } from './linked-data.ts'
import { type Element, element, isElement } from './page-node.ts'
import type { PageSignals } from './page-signals.ts'
import { elements, find, textOf } from './walk.ts'

const mostNames = 10
const longest = 120
const declaredNames = [
  'dc:creator',
  'dcterms:creator',
  'dcterm:creator',
  'author',
  'article:author',
  'article:author_name',
  'og:article:author',
  'parsely-author',
  'sailthru:author',
  'byl',
  'byline',
  'authors',
  'article.author',
  'cxenseparse:author',
  'twitter:creator:name',
  'vr:author',
  'dcsext.author',
  'dc:contributor',
]
const opening =
  /^(?:(?:written|posted|published|story|text|words|report|reported|photos?|reviewed|created|edited|submitted|guest post|article|opinion)\s+(?:and photos )?by|by|authors?)(?:\s*[:：]?\s+|\s*[:：]?$)/iu
/** In a text only: as the beginning of a declared name these are part of it ("Da Silva"). */
const openingInText =
  /^(?:from|von|text|autor|autorin|autore|par|por|di|da|door|av|af|przez|автор|текст|بقلم|كتب|كتبت)\s*[:：]?\s+|^(?:作者|(?:取材|構成|撮影|写真)?[・、]?文|记者|記者|責任編集|著者|筆者|文責|מאת)\s*[:：/／]?\s*/iu
const role =
  /\s*(?:[,|•·–—-]|\s-\s)\s*(?:(?:senior|chief|staff|special|political|science|business|technology|tech|sports?|news|foreign|crime|health|education|environment|music|film|arts?|deputy|managing|contributing|assistant|associate|executive|freelance|local|features?|digital|guest)\s+)*(?:writer|reporter|correspondent|editor(?:-in-chief)?|editor at large|columnist|journalist|contributor|producer|redakteur(?:in)?|redaktion|reporterin|journaliste|redactor[a]?|blogger|staff)\b.*$/iu
const dates =
  /\s*(?:[,|•·–—@-]|\bon\b|\bam\b|\ble\b|\bil\b)?\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}[.\s/-]+(?:\p{L}{3,10}\.?|\d{1,2})[.\s/-]+\d{2,4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}).*$/iu
const tail =
  /\s*[,;]?\s+(?:and )?(?:photograph(?:s|y)?|photos?|pictures|illustrations?|fotos?|bilder|video)\s*(?:by|von|par|de|:)\s.*$|\s*(?:责任编辑|責任編輯|编辑|編輯|来源|來源|摄影|攝影|翻译|文責|校对)[:：].*$|\s+@\w{2,}.*$|\s*\d{1,2}[:.]\d{2}\s*(?:[apAP]\.?[mM]\b.*)?(?:\s*[A-Z]{3,4})?$|\s*(?:[|•·]|\s[–—-]\s)\s*.*$|\s+(?:updated|published|posted|last updated|follow|share|veröffentlicht|aktualisiert|publié|mis à jour|publicado|for\s+(?:the\s+)?[A-Z][\w’' ]+)\b.*$/u
const signed =
  /^(?:(?:(?:written |posted |words |text |story |reported |submitted )?by:?|von|par|por|di|door|av|af|text:|foto:|autor:|автор:)\s+(?=\p{L})|(?:作者[:：]|(?:取材|構成|撮影|写真)?[・、]?文[:：/／]|记者|記者|著者[:：]|بقلم[:：]?|كتب[:：]|מאת:?)\s*(?=\p{L}))/iu
const marks =
  /(?:^|[ _-])(?:byline|by-line|author|authors|author-?name|writtenby|written-by|p-author|dateline|post-author|entry-author|article-author|contributors?|writer|author-?line|autor|auteur|auteurs|signature|firma)(?:$|[ _-]|__)/
const notMarks =
  /(?:^|[ _-])(?:bio|box|date|avatar|image|photo|social|about|related|comments?|(?<!h-)card|follow|widget|footer)(?:$|[ _-])|comment/

/** Who wrote the article: declared names, else what the page marks as such; without "By", roles, dates and the site's name. */
export function byline(signals: PageSignals, data: LinkedData, siteName: string): string {
  const declared = [
    data.authors,
    ...declaredNames.map(name => signals.metas(name)),
    signals.metas('citation_author').map(inSpokenOrder),
    labelled(signals),
  ]
  for (const names of declared) {
    const tidy = listed(names.map(name => withoutSite(name, siteName)))
    if (tidy !== '') return tidy
  }
  return withoutSite(markedByline(signals.body), siteName)
}

/** "Marsh, Ada", as libraries and publishers of research write it, is Ada Marsh. */
function inSpokenOrder(name: string): string {
  return name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1')
}

/** Labels for shared links: "Written by", "Ada Marsh". */
function labelled({ meta }: PageSignals): readonly string[] {
  return [1, 2, 3].filter(at => /^(?:written by|author|by)$/i.test(meta(`twitter:label${at}`))).map(at => meta(`twitter:data${at}`))
}

/** "Ada Marsh, The Harbour Weekly" */
function withoutSite(names: string, siteName: string): string {
  const [, name, rest = ''] = /^(.+?),\s*(?:for )?([^,]+)$/i.exec(names) ?? []
  return name !== undefined && siteName !== '' && bare(rest) === bare(siteName) ? name : names
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+|\.(?:com|org|net|co\.uk|[a-z]{2,3})$/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function listed(names: readonly string[]): string {
  const tidy = names.map(tidyName).filter(name => name !== '')
  return tidy
    .filter((name, at) => tidy.findIndex(other => other.toLowerCase() === name.toLowerCase()) === at)
    .slice(0, mostNames)
    .join(', ')
}

/** The names in the text: `rel=author`, microdata, then classes. */
function markedByline(body: Element): string {
  for (const isMark of [isAuthorProperty, isAuthorLink, isBylineClass, saysBy]) {
    const found: string[] = []
    for (const candidate of candidates(body, isMark === isAuthorLink ? notTheArticle : around)) {
      if (!isMark(candidate) || candidate.figures.letters === 0 || candidate.figures.letters > 200) continue
      const name = nameInText(textOf(nameIn(candidate)))
      if (name !== '') found.push(name)
      if (name !== '' && (isMark === isBylineClass || isMark === saysBy)) break
    }
    if (found.length > 0) return listed(found.slice(0, 4))
  }
  return ''
}

const notTheArticle = /comment|disqus|related|recommend|teaser/
const around = new RegExp(`${notTheArticle.source}|sidebar|side-?column`)

/** Elements outside comments, related stories and the page's foot; such a name on most of the page is about its layout. */
function* candidates(root: Element, outside: RegExp, most = root.figures.letters * 0.6): Generator<Element> {
  for (const child of root.children) {
    if (!isElement(child) || child.tag === 'nav' || (outside === around && isFoot(child))) continue
    if (/(?:^|\s)(?:comment|review|\w*answer)s?(?:\s|$)/i.test(child.attributes['itemprop'] ?? '')) continue
    const names = `${child.attributes['class'] ?? ''} ${child.attributes['id'] ?? ''}`.toLowerCase()
    if (outside.test(names) && child.figures.letters < most) continue
    yield child
    yield* candidates(child, outside, most)
  }
}

/** An article's own foot is short, and may be where it is signed. */
function isFoot({ tag, attributes, figures }: Element): boolean {
  const isNamed = /^(?:footer|aside)$/.test(tag) || /footer/i.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`)
  return isNamed && figures.letters > 200
}

function isAuthorLink({ attributes }: Element): boolean {
  return /(?:^|\s)author(?:\s|$)/.test(attributes['rel'] ?? '')
}

function isAuthorProperty({ attributes }: Element): boolean {
  return /(?:^|\s)(?:(?:schema|dc|dcterms):)?(?:author|creator)(?:\s|$)/.test(
    `${attributes['itemprop'] ?? ''} ${attributes['property'] ?? ''}`,
  )
}

function isBylineClass({ attributes }: Element): boolean {
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''} ${attributes['data-testid'] ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
  return marks.test(names) && !notMarks.test(names)
}

/** A short line of its own that begins as bylines do. */
function saysBy({ tag, figures, children }: Element): boolean {
  if (
    figures.letters < 6 ||
    figures.letters > 90 ||
    tag === 'a' ||
    !/^(?:p|div|span|small|em|i|h[2-6]|td|li|address|section|strong|b|font)$/.test(tag)
  )
    return false
  const line = oneLine(children.map(textOf).join(''))
  if (!signed.test(line) || /[.!?]$/.test(line)) return false
  const name = nameInText(line)
  return /^\p{Lu}|^[\u3040-\u9fff]{2,10}$|^[\u0590-\u06ff\u0900-\u0d7f\uac00-\ud7af]/u.test(name) && name.split(' ').length <= 8
}

function nameIn(marked: Element): Element {
  return (
    find(marked, inner => inner !== marked && /(?:^|\s)name(?:\s|$)/.test(inner.attributes['itemprop'] ?? '')) ??
    find(
      marked,
      inner =>
        inner !== marked && (isAuthorLink(inner) || /(?:^|[ _-])(?:fn|author-?name|name)(?:$|[ _-])/.test(inner.attributes['class'] ?? '')),
    ) ??
    onlyLink(marked) ??
    firstLine(marked)
  )
}

/** The one link of a byline, unless the name stands before it: "By Ada Marsh in News". */
function onlyLink(marked: Element): Element | null {
  const [link, ...others] = linksOf(marked)
  if (!link || others.length > 0) return null
  const before = oneLine(textOf(marked)).split(oneLine(textOf(link)))[0] ?? ''
  return nameInText(before) === '' ? link : null
}

/** What stands before a line break: the name, and below it often a role. */
function firstLine(marked: Element): Element {
  const at = marked.children.findIndex(({ tag }) => tag === 'br')
  const line = at < 0 ? marked : element(marked.tag, {}, marked.children.slice(0, at))
  return nameInText(textOf(line)) === '' ? marked : line
}

function linksOf(marked: Element): readonly Element[] {
  return [...elements(marked)].filter(({ tag, figures }) => tag === 'a' && figures.letters > 2)
}

function nameInText(written: string): string {
  return tidyName(oneLine(written).replace(opening, '').replace(openingInText, ''))
}

/** "By Ada Marsh, chief reporter" → "Ada Marsh"; '' for addresses, dates and what is too long to be a name. */
function tidyName(written: string): string {
  const line = oneLine(written.slice(0, 2_000)).slice(0, 300)
  if (/^(?:https?:|www\.|\/)|@\S+\.\w|^@/i.test(line)) return ''
  const bare = [dates, tail, role].reduce((rest, pattern) => rest.replace(pattern, ''), line.replace(opening, ''))
  const name = trimmed(bare, /[\s,;:|•·–—-]/)
  return name.length > longest ||
    !/\p{L}{2}|[\u3040-\u9fff]/u.test(name) ||
    /^(?:admin(?:istrator)?|anonymous|unknown|by|author|staff|null|undefined|none|n\/a|guest)$/i.test(name)
    ? ''
    : name
}
