import { zipSync } from 'fflate'
import type { ImportFile } from '../../src/core/scoop/imports/import-item.ts'
import { article } from '../support/articles.ts'
import { fixture } from '../support/fixture.ts'
import { importFile, importFixtures } from '../support/import-file.ts'
import { pageCorpus } from '../support/page-corpus.ts'

/** Something that reads what comes from outside. */
export interface Parser {
  readonly name: string
  /** Whole files, of which broken ones are made. */
  readonly seeds: readonly string[]
  /** Throws a Problem for what it refuses, at once or in time; anything else that it throws is a fault. */
  readonly read: (text: string) => unknown
}

type Read = Parser['read']

/**
 * Every parser, by the process that it is tried in. To have a new one tried, add a line: its name, a few whole files, and how it
 * reads one. Each group loads no more than it needs.
 */
export const parserGroups: Readonly<Record<string, () => Promise<readonly Parser[]>>> = {
  async pages() {
    const { readPage } = await import('../../src/core/scoop/page/read-page.ts')
    const { inspectHtml } = await import('../../src/core/scoop/clean-html.ts')
    const { feedsDeclaredIn } = await import('../../src/core/watch/find-feeds.ts')
    const pages = pageCorpus().map(({ html }) => html)
    const url = 'https://harbour-weekly.example/news/'
    return [
      parser('page', pages, text => harmless(readPage(text, url).content)),
      parser('html', [...pages.slice(0, 3), fixture('pages/hostile-fragments.txt')], text => harmless(inspectHtml(text, url).html)),
      parser('feeds of a page', pages, text => feedsDeclaredIn(text, url)),
    ]
  },

  async feeds() {
    const { readFeed } = await import('../../src/core/scoop/read-feed.ts')
    const feeds = ['harbour.rss', 'tides.atom', 'village.json', 'old.rdf']
    const read: Read = text => readFeed(text, 'https://harbour-weekly.example/feed').items.map(({ content }) => harmless(content))
    return feeds.map(name => parser(`feed ${name}`, [fixture(`feeds/${name}`)], read))
  },

  async lists() {
    const { readOpml } = await import('../../src/core/scoop/imports/opml.ts')
    const { readTopicPage } = await import('../../src/core/scoop/topic-page/read-topic-page.ts')
    const { formatOf } = await import('../../src/core/scoop/imports/formats.ts')
    const topicPages = ['harbour-life.txt', 'tide-tables.txt'].map(name => fixture(`topic-pages/${name}`))
    return [
      parser('OPML', [fixture('imports/feeds.opml')], readOpml),
      parser('topic page', topicPages, readTopicPage),
      parser('any list, sniffed', importFixtures.map(textOf), text => formatOf(fileOf('list', text), null)),
    ]
  },

  imports: async () => importParsers(importFixtures.slice(0, 8)),
  'more imports': async () => importParsers(importFixtures.slice(8, 16)),
  'yet more imports': async () => importParsers(importFixtures.slice(16)),

  async exports() {
    const { articlesCsv } = await import('../../src/core/scoop/exports/articles-csv.ts')
    const { libraryJson } = await import('../../src/core/scoop/exports/library-json.ts')
    const { libraryOpml } = await import('../../src/core/scoop/exports/opml.ts')
    const storm = {
      ...article('202611-storm', { tags: ['weather'], comments: [{ author: 'Bo', date: '', text: 'Ja.' }] }),
      body: '<p>Rain.</p>',
    }
    const library = { title: 'Coast', topics: [], articles: [storm] }
    return Promise.all([
      importParser('Broadsheet JSON', libraryJson(library, new Date('2026-11-05T09:30:00Z'))),
      importParser('Broadsheet CSV', articlesCsv(library)),
      importParser('Broadsheet OPML', libraryOpml(library)),
    ])
  },

  async rest() {
    const { inspectSubscribers } = await import('../../src/core/subscribers/import/inspect-subscribers.ts')
    const { ledgerLine } = await import('../../src/core/delivery/ledger-entry.ts')
    const { ledgerIn } = await import('../support/read-ledger.ts')
    const { readSearch } = await import('../../src/core/library/search/read-search.ts')
    const { readZip } = await import('../../src/node/archives/read-zip.ts')
    const { decodeText } = await import('../../src/node/sources/decode-text.ts')
    const surroundings = { now: new Date('2026-11-05T09:30:00Z'), topics: [{ id: 'coast', title: 'Coast' }] }
    const people = ['harbour-readers.csv', 'listmonk.csv', 'semicolons.csv', 'substack.csv'].map(name => fixture(`subscribers/${name}`))
    const at = '2026-11-05T09:30:00Z'
    const fate = (n: number) =>
      ledgerLine({ is: 'committing', n, at, messageId: `<${n}@quay.example>` }) +
      ledgerLine({ is: 'accepted', n, at, reply: '250 2.0.0 Ok', ms: 40 })
    const ledger = [0, 1, 2].map(fate).join('')
    const zip = latin1(zipSync({ 'export/log.json': Buffer.from('{"boats":9}'), 'quay.txt': Buffer.from('Quay. '.repeat(500)) }))
    return [
      parser('subscribers', people, text => inspectSubscribers([{ name: 'people.csv', kind: 'text', text, encoding: 'utf-8' }])),
      parser('ledger', [ledger], ledgerIn),
      parser('search', ['kelp "winter of repairs" -ferry tag:sea before:2026-11 by:"Ana Lopes"'], text => readSearch(text, surroundings)),
      parser('zip', [zip], text => readZip('export.zip', Buffer.from(text, 'latin1'), () => true)),
      parser('character sets', [fixture('feeds/harbour.rss')], text => decodeText(Buffer.from(text, 'latin1'), null)),
    ]
  },
}

function parser(name: string, seeds: readonly string[], read: Read): Parser {
  return { name, seeds, read }
}

async function importParsers(names: readonly (typeof importFixtures)[number][]): Promise<readonly Parser[]> {
  return Promise.all(names.map(async name => importParser(name, textOf(name))))
}

async function importParser(name: string, whole: string): Promise<Parser> {
  const { formatOf } = await import('../../src/core/scoop/imports/formats.ts')
  const format = formatOf(fileOf(name, whole), null)
  if (!format) throw new Error(`No form of import knows ${name}.`)
  return parser(name, [whole], text => {
    const file = fileOf(name, text)
    return [format.looksRight(file), format.read(file, [file])]
  })
}

function fileOf(name: string, text: string): ImportFile {
  return { name, text, url: null }
}

function textOf(name: (typeof importFixtures)[number]): string {
  return importFile(name).text
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

/** What was cleaned; throws when something in it would run. In cleaned HTML every tag is whole, and its values are in double quotes. */
function harmless(html: string): string {
  for (const [tag] of html.matchAll(/<[a-z](?:[^<>"]|"[^"]*")*>/gi))
    if (/^<(?:script|style|iframe|object|embed)\b|\son\w+\s*=\s*"|=\s*"\s*javascript:/i.test(tag)) throw new Error(`This runs: ${tag}`)
  return html
}
