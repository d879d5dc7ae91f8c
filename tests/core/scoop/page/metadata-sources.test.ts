import { describe, expect, it } from 'vitest'
import { readPage } from '../../../../src/core/scoop/page/read-page.ts'

const url = 'https://www.harbour-weekly.example/news/ferry'
const text = '<p>The ferry sails again on Good Friday, the council said, after a winter of repairs to her engine and her hull.</p>'.repeat(
  4,
)
const read = (head: string, body = '', address = url) =>
  readPage(`<html><head>${head}</head><body>${body}<div class="entry-content">${text}</div></body></html>`, address)
const ld = (json: object | string) =>
  `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`

/** What a source says, where: in the head and the body. */
type Source = readonly [how: string, head: string, body?: string, expected?: string | null, address?: string]

const bylines: readonly Source[] = [
  ['sailthru', '<meta name="sailthru.author" content="Ada Marsh">', ''],
  ['parsely', '<meta name="parsely-author" content="Ada Marsh">', ''],
  ['dc', '<meta name="DC.creator" content="Ada Marsh">', ''],
  [
    'citation',
    '<meta name="citation_author" content="Marsh, Ada"><meta name="citation_author" content="Vik, Jonas">',
    '',
    'Ada Marsh, Jonas Vik',
  ],
  ['ld string', ld({ '@type': 'NewsArticle', author: 'Ada Marsh' }), ''],
  ['ld by', ld({ '@type': 'NewsArticle', author: { name: 'By Ada Marsh' } }), ''],
  ['ld and', ld({ '@type': 'NewsArticle', author: 'Ada Marsh and Jonas Vik' }), '', 'Ada Marsh and Jonas Vik'],
  [
    'ld url author',
    ld({ '@type': 'NewsArticle', author: { '@type': 'Person', url: 'https://x/ada' } }),
    '<p class="byline">By Ada Marsh</p>',
  ],
  [
    'microdata',
    '',
    '<div itemscope itemtype="http://schema.org/Article"><span itemprop="author" itemscope><span itemprop="name">Ada Marsh</span></span></div>',
  ],
  ['rdfa', '', '<span property="schema:author">Ada Marsh</span>'],
  ['rdfa2', '<meta property="schema:author" content="Ada Marsh">', ''],
  ['byline and', '', '<p class="byline">By <a href="/a">Ada Marsh</a> and <a href="/b">Jonas Vik</a></p>', 'Ada Marsh and Jonas Vik'],
  ['von und', '', '<p>Von Ada Marsh und Jonas Vik, Saltby</p>', 'Ada Marsh und Jonas Vik, Saltby'],
  ['par', '', '<div>Par Ada Marsh</div>'],
  ['par date', '', '<div>Par Ada Marsh, le 3 mars 2026</div>'],
  ['por', '', '<span>Por Ada Marsh</span>'],
  ['zh', '', '<p>作者：王小雨</p>', '王小雨'],
  ['ja', '', '<p>文：田中美咲</p>', '田中美咲'],
  ['ja2', '', '<p>取材・文／田中美咲</p>', '田中美咲'],
  ['ru', '', '<p>Автор: Ирина Волкова</p>', 'Ирина Волкова'],
  ['ar', '', '<p>بقلم: ليلى حداد</p>', 'ليلى حداد'],
  ['he', '', '<p>מאת: דנה כהן</p>', 'דנה כהן'],
  ['role', '', '<p class="byline">By Ada Marsh<br>Senior Reporter</p>'],
  ['dash', '', '<p>— Ada Marsh</p>', ''],
  ['words by', '', '<p>Words by Ada Marsh, photographs by Jonas Vik</p>'],
  ['staff', ld({ '@type': 'NewsArticle', author: 'Staff' }), '', ''],
  ['h-card', '', '<div class="h-entry"><a class="p-author h-card" href="/">Ada Marsh</a></div>'],
  ['address', '', '<address>By <a rel="author" href="/a">Ada Marsh</a></address>'],
  ['posted', '', '<div class="post-info">Posted by Ada Marsh on March 3, 2026 in <a>News</a></div>'],
  ['time after', '', '<div class="meta">Ada Marsh · 5 min read · Mar 3</div>', ''],
  ['twitter creator', '<meta name="twitter:creator" content="@ada">', '', ''],
]

const dates: readonly Source[] = [
  ['og', '<meta property="article:published_time" content="2026-03-04T10:30:00+01:00">', ''],
  ['ld', ld({ '@type': 'Article', datePublished: '2026-03-04T10:30:00+0100' }), ''],
  ['ld modified only', ld({ '@type': 'Article', dateModified: '2026-03-04T10:30:00+01:00' }), '', null],
  ['parsely', '<meta name="parsely-pub-date" content="2026-03-04T09:30:00Z">', ''],
  ['sailthru', '<meta name="sailthru.date" content="2026-03-04 09:30:00">', ''],
  ['dc', '<meta name="DC.date.issued" content="2026-03-04T09:30Z">', ''],
  ['citation', '<meta name="citation_publication_date" content="2026/03/04">', '', '2026-03-04T00:00:00.000Z'],
  ['micro', '', '<meta itemprop="datePublished" content="2026-03-04T09:30:00Z">'],
  ['micro text', '', '<span itemprop="datePublished">4 March 2026 09:30</span>'],
  ['time', '', '<time datetime="2026-03-04T09:30:00Z">now</time>'],
  [
    'time modified',
    '',
    '<time class="updated" datetime="2026-03-09T09:30:00Z">x</time><time class="published" datetime="2026-03-04T09:30:00Z">x</time>',
  ],
  ['entry-date', '', '<span class="entry-date published">March 4, 2026</span>', '2026-03-04T00:00:00.000Z'],
  ['dateline', '', '<p class="dateline">Wednesday, 4 March 2026, 09:30 GMT</p>'],
  ['EST', '', '<p class="date">Mar 4, 2026, 4:30 AM EST</p>'],
  ['de', '', '<p class="datum">04.03.2026, 09:30 Uhr</p>'],
  ['fr', '', '<p class="date">Publié le 4 mars 2026 à 09h30</p>'],
  ['es', '', '<p class="fecha">4 de marzo de 2026</p>', '2026-03-04T00:00:00.000Z'],
  ['ja', '', '<p class="date">2026年3月4日 9:30</p>'],
  ['ja2', '', '<p class="date">2026年3月4日 9時30分</p>'],
  ['ru', '', '<p class="date">4 марта 2026, 09:30</p>'],
  ['updated text', '', '<p class="date">Updated March 9, 2026</p><p class="date">Published March 4, 2026</p>', '2026-03-04T00:00:00.000Z'],
  ['url', '', '', '2026-03-04T00:00:00.000Z', 'https://a.example/2026/03/04/x'],
  ['url2', '', '', '2026-03-04T00:00:00.000Z', 'https://a.example/news/2026-03-04/x'],
  ['url3', '', '', '2026-03-04T00:00:00.000Z', 'https://a.example/20260304/x'],
  ['url4', '', '', '2026-03-04T00:00:00.000Z', 'https://a.example/2026/mar/04/x'],
  ['og:updated', "<meta property='og:updated_time' content='2026-03-09T00:00:00Z'>", '', null],
  ['data-timestamp', '', '<span class="timestamp" data-timestamp="1772616600">1d</span>', '2026-03-04T09:30:00.000Z'],
]

const titles: readonly Source[] = [
  ['suffix |', '<title>Ferry returns at Easter | Harbour Weekly</title>', '', 'Ferry returns at Easter'],
  ['suffix -', '<title>Ferry returns at Easter - The Harbour Weekly</title>', '', 'Ferry returns at Easter'],
  ['h1 wins', '<title>Harbour Weekly</title>', '<h1>Ferry returns at Easter</h1>', 'Ferry returns at Easter'],
  [
    'section',
    '<title>Ferry returns at Easter | News | Harbour Weekly</title>',
    '<h1>Ferry returns at Easter</h1>',
    'Ferry returns at Easter',
  ],
  ['section noh1', '<title>Ferry returns at Easter | News | Harbour Weekly</title>', '', 'Ferry returns at Easter'],
  ['dash in title', '<title>Ferry – a love story – Harbour Weekly</title>', '', 'Ferry – a love story'],
  ['ld', ld({ '@type': 'NewsArticle', headline: 'Ferry returns' }) + '<title>x</title>', '', 'Ferry returns'],
  ['micro', '<title>x | y</title>', '<h1 itemprop="headline">Ferry returns</h1>', 'Ferry returns'],
  ['colon', '<title>Harbour: the ferry returns</title>', '', 'Harbour: the ferry returns'],
  [
    'twitter',
    '<meta name="twitter:title" content="Ferry returns"><title>Ferry returns - Harbour Weekly - Home</title>',
    '',
    'Ferry returns',
  ],
  [
    'broken ld',
    ld('{"@type":"NewsArticle","headline":"Ferry "returns" home","author":{"name":"A"}}') + '<title>Ferry returns home</title>',
    '',
    'Ferry returns home',
  ],
]

const pictures: readonly Source[] = [
  [
    'og w/h',
    '<meta property="og:image" content="/s.jpg"><meta property="og:image:width" content="200"><meta property="og:image" content="/l.jpg"><meta property="og:image:width" content="1200">',
    '',
    'https://www.harbour-weekly.example/l.jpg',
  ],
  ['ld obj', ld({ '@type': 'Article', image: { '@type': 'ImageObject', url: 'https://x.example/a.jpg' } }), '', 'https://x.example/a.jpg'],
  ['ld thumb', ld({ '@type': 'Article', thumbnailUrl: 'https://x.example/a.jpg' }), '', 'https://x.example/a.jpg'],
  [
    'placeholder',
    '<meta property="og:image" content="https://x.example/images/placeholder.png">',
    '<figure><img src="/q.jpg"></figure>',
    'https://www.harbour-weekly.example/q.jpg',
  ],
  ['http rel', '<meta property="og:image" content="//cdn.example/q.jpg">', '', 'https://cdn.example/q.jpg'],
  ['tracking', '', '<img src="https://t.example/p.gif" width=1 height=1>', null],
]

const canonicals: readonly Source[] = [
  ['other host', '<link rel="canonical" href="https://evil.example/">', '', null],
  ['empty', '<link rel="canonical" href="">', '', null],
  ['relative', '<link rel="canonical" href="ferry?x=1">', '', 'https://www.harbour-weekly.example/news/ferry?x=1'],
  ['fragment', '<link rel="canonical" href="#">', '', null],
  ['js', '<link rel="canonical" href="javascript:1">', '', null],
  ['localhost', '<link rel="canonical" href="http://localhost/news/ferry">', '', null],
]

const named = (sources: readonly Source[]) =>
  sources.map(([how, head, body = '', expected, address = url]) => ({ how, head, body, expected, address }))
const ada = 'Ada Marsh'
const morning = '2026-03-04T09:30:00.000Z'

describe('each source of metadata', () => {
  it.each(named(bylines))('names who wrote it: $how', ({ head, body, expected = ada }) => {
    expect(read(head, body).byline).toBe(expected)
  })

  it.each(named(dates))('tells when it was published: $how', ({ head, body, expected = morning, address }) => {
    expect(read(head, body, address).publishedAt).toBe(expected)
  })

  it.each(named(titles))('has a title without its site: $how', ({ head, body, expected }) => {
    expect(read(head, body).title).toBe(expected)
  })

  it.each(named(pictures))('shows a picture: $how', ({ head, body, expected }) => {
    expect(read(head, body).image).toBe(expected)
  })

  it.each(named(canonicals))('knows its own address: $how', ({ head, body, expected }) => {
    expect(read(head, body).canonicalUrl).toBe(expected)
  })
})
