import { describe, expect, it } from 'vitest'
import { bodyText } from '../../../src/core/library/body-text.ts'

describe('the words of a saved body', () => {
  it.each([
    ['paragraphs apart', '<p>The quay</p><p>is open</p>', 'The quay is open'],
    [
      'words whole when part of them is set in bold',
      '<p><b>Har</b>bour <a href="https://harbour.example/?a=1">news</a></p>',
      'Harbour news',
    ],
    ['line breaks as spaces', 'Nine boats<br />and a pilot', 'Nine boats and a pilot'],
    ['entities as letters', '<p>Fish &amp; chips &lt;3 &#233;t&#xE9; &quot;quay&quot;&nbsp;now</p>', 'Fish & chips <3 été "quay" now'],
    ['entities it does not know as they are', '<p>&unheard; &#0; &#x110000;</p>', '&unheard;'],
    ['once-escaped entities once decoded', '<p>&amp;lt;b&amp;gt;</p>', '&lt;b&gt;'],
    ['nothing of pictures', '<figure><img src="quay.jpg" alt="" /></figure>', ''],
  ])('keep %s', (_what, html, text) => {
    expect(bodyText(html)).toBe(text)
  })

  it('are read in a straight line, however broken the markup', () => {
    expect(bodyText('<'.repeat(1_000_000)).length).toBe(1_000_000)
  })
})
