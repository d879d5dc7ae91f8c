import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../../src/core/scoop/plain-text.ts'
import { cleanHtml } from '../../../../src/core/scoop/clean-html.ts'
import { readPage } from '../../../../src/core/scoop/page/read-page.ts'
import { type CorpusPage, halves, pageCorpus } from '../../../support/page-corpus.ts'
import { type FoundPage, meanScores, type PageScore, pageScore, scoredFields } from '../../../support/page-score.ts'

const corpus = pageCorpus()

/** The DOMs under which Readability is run. */
const documents: Readonly<Record<'jsdom' | 'linkedom', (page: CorpusPage) => Document>> = {
  jsdom: ({ html, expected: { url } }) => new JSDOM(html, { url }).window.document,
  // It makes no body of its own.
  linkedom: ({ html }) => parseHTML(/<html/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`).document,
}

function byReadability(dom: keyof typeof documents, page: CorpusPage): FoundPage {
  const found = new Readability(documents[dom](page)).parse()
  const { title = '', byline = '', siteName = '', excerpt = '' } = found ?? {}
  const published = found?.publishedTime ? new Date(found.publishedTime).toISOString() : null
  return {
    title: title ?? '',
    byline: byline ?? '',
    siteName: siteName ?? '',
    excerpt: excerpt ?? '',
    publishedAt: published,
    image: null,
    text: plainText(cleanHtml(found?.content ?? '', page.expected.url)),
  }
}

function scores(pages: readonly CorpusPage[], read: (page: CorpusPage) => FoundPage): PageScore {
  return meanScores(pages.map(page => pageScore(read(page), page.expected)))
}

describe('the corpus of pages', () => {
  it('has at least eighty, in eleven languages', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(80)
    expect(new Set(corpus.map(({ expected }) => expected.language.slice(0, 2))).size).toBe(11)
  })
})

describe.each(Object.entries(halves(corpus)))('of the pages %s', (_half, pages) => {
  const ours = scores(pages, ({ html, expected }) => readPage(html, expected.url))
  const readability = {
    jsdom: scores(pages, page => byReadability('jsdom', page)),
    linkedom: scores(pages, page => byReadability('linkedom', page)),
  }

  it.each(scoredFields)('%s is read at least as well as by Readability, and nearly always right', field => {
    expect(ours[field]).toBeGreaterThanOrEqual(readability.jsdom[field] ?? 0)
    expect(ours[field]).toBeGreaterThanOrEqual(readability.linkedom[field] ?? 0)
    expect(ours[field]).toBeGreaterThan(0.95)
  })
})

describe.each(corpus.map(page => [page.name, page] as const))('the page %s', (_name, { html, expected }) => {
  const found = readPage(html, expected.url)

  it('has its article, without what stands around it', () => {
    expect(pageScore(found, expected).text).toBeGreaterThan(0.7)
  })

  it('has its language and its own address', () => {
    expect(found.language).toBe(expected.language)
    expect(found.canonicalUrl).toBe(expected.canonicalUrl)
  })
})
