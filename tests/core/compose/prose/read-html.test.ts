import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdown } from '../../../../src/core/compose/prose/markdown.ts'
import { plainProse } from '../../../../src/core/compose/prose/plain-prose.ts'
import { readHtml } from '../../../../src/core/compose/prose/read-html.ts'
import { readProse } from '../../../../src/core/compose/prose/read-prose.ts'
import { writeProse } from '../../../../src/core/compose/prose/write-prose.ts'
import { mutatedHostileHtml } from '../../../support/hostile-html.ts'

const pasted = (html: string): string => writeProse(readHtml(html), '')

/** An item of a list as Word writes it. */
const wordItem = (level: number, sign: string, words: string): string =>
  `<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span>&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`

describe('what is pasted', () => {
  it('from an online document keeps its words, lists and links, and not its looks', () => {
    const html = `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-7"><p dir="ltr"><span style="font-size:11pt;font-weight:400">Soup at </span><span style="font-weight:700">noon</span>, says <a href="https://www.google.com/url?q=https://harbour.example/soup?utm_source%3Dx&amp;sa=D"><span style="text-decoration:underline">the harbour</span></a>.</p><br><ul><li><p>One</p></li><ul><li>deeper</li></ul><li>Two</li></ul></b>`
    expect(pasted(html)).toBe('Soup at **noon**, says [the harbour](https://harbour.example/soup).\n\n- One\n  - deeper\n- Two')
  })

  it('from Word has lists where Word draws dots and numbers', () => {
    const html = `<html><head><style>p.Mso{color:red}</style></head><body><!--StartFragment-->${wordItem(1, '·', 'First')}${wordItem(2, 'o', 'Deeper')}${wordItem(1, '·', 'Second')}${wordItem(1, '1.', 'Numbered')}<p class=MsoNormal>Plain\n<b>bold</b></p><!--EndFragment--></body></html>`
    expect(pasted(html)).toBe('- First\n  - Deeper\n- Second\n\n1. Numbered\n\nPlain **bold**')
  })

  it('from a page keeps headings, quotes, breaks and the words of tables', () => {
    const html =
      '<h2>Title</h2><div>a<br>b<br><br>c</div><blockquote><p>q</p></blockquote><table><tr><td>1</td><td>2</td></tr></table><p hidden>no</p>'
    expect(pasted(html)).toBe('## Title\n\na\nb\n\nc\n\n> q\n\n1 2')
  })

  it('keeps merge fields, and takes signs that mean something in Markdown for what they are', () => {
    expect(readProse(pasted('<p>Dear {{name|friend}}, 2 * 3 * 4 is _not_ set off</p>'))).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Dear {{name|friend}}, 2 * 3 * 4 is _not_ set off' }] },
    ])
  })

  it.each([
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<img src=x onerror=alert(1)>',
  ])('runs nothing: %s', html => {
    expect(markdown.render(pasted(`<p>before ${html} after</p>`))).toMatch(/^<p>before (?:x )?after<\/p>\n$/)
  })

  it('is read whatever its depth', () => {
    expect(pasted(`${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`)).toBe('deep')
    expect(pasted(`${'<ul><li>'.repeat(2_000)}deep`)).toContain('deep')
    expect(pasted(`${'<b>'.repeat(2_000)}deep`)).toBe('**deep**')
  })

  it('is safe in a mail and reads back as the same, however hostile', () => {
    fc.assert(
      fc.property(mutatedHostileHtml, html => {
        const text = pasted(html)
        const shown = readProse(text)
        expect(plainProse(readProse(writeProse(shown, '')))).toEqual(plainProse(shown))
        expect(markdown.render(text)).not.toMatch(
          /<(?:script|img|iframe|style|svg|form|input)|<[^>]*\son\w+=|href="(?:javascript|data|vbscript)/i,
        )
      }),
    )
  })
})
