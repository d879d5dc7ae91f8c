import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenLines, spokenWords } from '../../../../src/core/check/previews/spoken-lines.ts'

const said = (html: string): readonly string[] => spokenLines(html).map(spokenWords)

describe('a mail read aloud', () => {
  it('says headings with their rank, links, pictures by their description, and items of lists', () => {
    const mail = `<h1>The Harbour Weekly</h1><table role="presentation"><tr><td>
      <a href="https://harbour.example"><img src="quay.jpg" alt="Boats at the quay"></a>
      <h3><a href="https://harbour.example">Harbour reopens</a></h3><p>Boats are <em>back</em> at the quay.</p>
      <ul><li>Bread</li></ul><blockquote>We waited</blockquote></td></tr></table>`
    expect(said(mail)).toEqual([
      'Heading level 1: The Harbour Weekly',
      'Picture, link: Boats at the quay',
      'Heading level 3, link: Harbour reopens',
      'Boats are back at the quay.',
      'List item: Bread',
      'Quotation: We waited',
    ])
  })

  it('leaves out what is hidden, what is for the eye only, and pictures that say nothing', () => {
    const mail =
      '<title>№ 41</title><div style="display:none">Preheader</div><img src="rule.gif" alt=""><p>·</p><span aria-hidden="true">x</span><p>News</p>'
    expect(said(mail)).toEqual(['News'])
  })

  it('tells of a picture that nobody described', () => {
    expect(said('<img src="quay.jpg">')).toEqual(['Picture: no description'])
  })

  it('names the block that says it', () => {
    expect(spokenLines('<div id="block-a"><p>One</p></div><p>Two</p>').map(({ blockId, text }) => [blockId, text])).toEqual([
      ['a', 'One'],
      [null, 'Two'],
    ])
  })

  it('says something of any HTML without failing', () => {
    assert(property(string(), html => Array.isArray(spokenLines(html))))
  })
})
