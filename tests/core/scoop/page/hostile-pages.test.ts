import { describe, expect, it } from 'vitest'
import { readPage } from '../../../../src/core/scoop/page/read-page.ts'

const line = 'The harbour, the quay and the boats were there before us, and will stay. '
const url = 'https://harbour-weekly.example/news/'
/** Each takes about a second on an idle machine; what is quadratic would take minutes. */
const patience = 15_000

function read(html: string): string {
  return readPage(html.slice(0, 8 * 1024 * 1024), url).text
}

describe('a page made to hang its reader', () => {
  it.each([
    ['twenty thousand blocks deep', `${'<div>'.repeat(20_000)}${line}`, 'The harbour'],
    ['that deep with text at every step', `<div>${line}`.repeat(20_000), 'The harbour'],
    ['eight megabytes flat', `<p>${line}</p>`.repeat(100_000), 'The harbour'],
    ['of a million line breaks', `${line}<br><br>`.repeat(80_000), 'The harbour'],
    ['of one paragraph', `<p>${line.repeat(100_000)}</p>`, 'The harbour'],
    ['of links', `<p><a href="x">${line}</a></p>`.repeat(80_000), ''],
    ['of open brackets', '<'.repeat(8_000_000), ''],
    ['of open tables', `<table><tr><td>${line}`.repeat(80_000), ''],
    ['of end tags without a start', `${'<div>'.repeat(500_000)}${'</span>'.repeat(500_000)}`, ''],
    ['of names', `<div class="${'sidebar related comment '.repeat(10)}">${line}`.repeat(25_000), ''],
    ['of a title of dashes', `<title>${' - '.repeat(2_000_000)}</title>`, ''],
    ['of authors', `<meta name="author" content="${'By , - | '.repeat(500_000)}">`, ''],
    ['of dates', '<time>1 1 1 1 2026 1 1 1</time>'.repeat(90_000), ''],
    ['of picture sizes', `<img srcset="${'a '.repeat(3_000_000)}">`, ''],
    ['of brackets in its data', `<script type="application/ld+json">${'['.repeat(3_000_000)}</script>`, ''],
    ['of braces in its state', `<script>window.__STATE__ = {${'"body":{'.repeat(800_000)}</script>`, ''],
    [
      'of declared text in a deep page',
      `<script type="application/ld+json">{"@type":"Article","articleBody":"${line.repeat(5000)}"}</script>${'<div>'.repeat(140)}<p>${line.repeat(5000)}</p>`,
      'The harbour',
    ],
    ['of letters spelled as entities', '&#1055;'.repeat(1_100_000), ''],
  ])(
    '%s is read',
    (_how, html, beginning) => {
      expect(read(html).slice(0, beginning.length)).toBe(beginning)
    },
    patience,
  )

  it('leaves memory as it was, nearly', () => {
    const before = process.memoryUsage().heapUsed
    read(`<div class="a">${line}<a href="x">y</a></div>`.repeat(80_000))
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(300 * 1024 * 1024)
  })
})
