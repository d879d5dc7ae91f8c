import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../../src/core/base/problem.ts'
import { articlesCsv } from '../../../../src/core/scoop/exports/articles-csv.ts'
import { libraryJson } from '../../../../src/core/scoop/exports/library-json.ts'
import { libraryOpml } from '../../../../src/core/scoop/exports/opml.ts'
import { emptyTopic } from '../../../../src/core/scoop/imports/empty-topic.ts'
import { formatOf, importFormats } from '../../../../src/core/scoop/imports/formats.ts'
import { readOpml } from '../../../../src/core/scoop/imports/opml.ts'
import { article } from '../../../support/articles.ts'
import { fixture } from '../../../support/fixture.ts'
import { importFile, importFixtures } from '../../../support/import-file.ts'
import { jsonMutationsOf, mutationsOf } from '../../../support/mutations.ts'

const cases = 2_000
const topic = {
  ...emptyTopic('Coast'),
  curators: ['Mette Holm'],
  id: 'coast',
  themeId: null,
  accountId: null,
  listId: null,
  createdAt: '2026-11-01',
}
const storm = {
  ...article('202611-storm', { topicId: 'coast', tags: ['weather'], comments: [{ author: 'Bo', date: '', text: 'Ja.' }] }),
  body: '<p>Rain.</p>',
}
const library = { title: 'Coast', topics: [topic], articles: [storm] }

/** True when reading answers or refuses in words. */
function keepsItsWord(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch (error) {
    if (error instanceof Problem) return error.message !== '' && error.remedy !== ''
    throw error
  }
}

describe('a broken file', () => {
  it.each(importFixtures)('is read as far as it goes or refused in words: %s', name => {
    const whole = importFile(name)
    const format = formatOf(whole, null)
    expect(format).toBeDefined()
    const property = fc.property(mutationsOf(whole.text), text => {
      const file = { ...whole, text }
      return keepsItsWord(() => format?.looksRight(file) && null) && keepsItsWord(() => format?.read(file, [file]))
    })
    fc.assert(property, { numRuns: cases })
  })

  it.each(importFixtures.filter(name => name.endsWith('.json')))('whose fields hold something else is read, too: %s', name => {
    const whole = importFile(name)
    const format = formatOf(whole, null)
    const property = fc.property(jsonMutationsOf(whole.text), text =>
      keepsItsWord(() => [formatOf({ ...whole, text }, null), format?.read({ ...whole, text }, [])]),
    )
    fc.assert(property, { numRuns: cases })
  })

  it('is sniffed without harm', () => {
    const property = fc.property(
      fc.constantFrom(...importFixtures).chain(name => mutationsOf(importFile(name).text)),
      text => keepsItsWord(() => formatOf({ name: 'broken', text, url: null }, null)),
    )
    fc.assert(property, { numRuns: cases })
  })

  it.each([
    ['JSON', libraryJson(library, new Date('2026-11-05T09:30:00Z'))],
    ['CSV', articlesCsv(library)],
    ['OPML', libraryOpml(library)],
  ])('that Broadsheet exported as %s, too', (_form, whole) => {
    const format = formatOf({ name: 'library', text: whole, url: null }, null)
    const broken = whole.startsWith('{') ? fc.oneof(mutationsOf(whole), jsonMutationsOf(whole)) : mutationsOf(whole)
    fc.assert(
      fc.property(broken, text => keepsItsWord(() => format?.read({ name: 'library', text, url: null }, []))),
      { numRuns: cases },
    )
  })

  it('of OPML, too', () => {
    fc.assert(
      fc.property(mutationsOf(fixture('imports/feeds.opml')), text => keepsItsWord(() => readOpml(text))),
      { numRuns: cases },
    )
  })

  it('of any form may be taken for any other', () => {
    for (const name of importFixtures)
      for (const format of importFormats) expect(keepsItsWord(() => format.read(importFile(name), []))).toBe(true)
  })
})

describe('a file made to be large', () => {
  it.each([
    [
      'open folders',
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>' + '<DL><DT><H3>Quay</H3><DT><A HREF="https://quay.example/">'.repeat(50_000),
      'bookmarks',
    ],
    [
      'unclosed elements',
      '<div class="scp-embed-post"><h2 class="postTitleView">' + '<b>'.repeat(300_000) + '</i>'.repeat(100_000),
      'scoopit',
    ],
    ['outlines', `<opml><body>${'<outline text="Quay">'.repeat(100_000)}<outline type="link" url="https://quay.example/"/>`, 'opml'],
    ['brackets', `${'['.repeat(500_000)}"href"`, 'pinboard'],
    ['quotation marks', `url,title\n${'"'.repeat(500_001)}`, 'pocket'],
    [
      'attributes',
      `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A ${'x="1" '.repeat(200_000)} HREF="https://quay.example/">Quay</A>`,
      'bookmarks',
    ],
  ])('of %s is read or refused in words', (_what, text, kind) => {
    const format = importFormats.find(known => known.kind === kind)
    expect(keepsItsWord(() => format?.read({ name: 'large', text, url: null }, []))).toBe(true)
  })
})
