import { describe, expect, it } from 'vitest'
import { Problem } from '../../../../src/core/base/problem.ts'
import { importFormats } from '../../../../src/core/scoop/imports/formats.ts'
import { importFile, importFixtures } from '../../../support/import-file.ts'

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

describe('a file', () => {
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
