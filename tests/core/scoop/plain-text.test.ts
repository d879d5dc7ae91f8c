import { describe, expect, it } from 'vitest'
import { cleanHtml } from '../../../src/core/scoop/clean-html.ts'
import { excerptOf } from '../../../src/core/scoop/excerpt.ts'
import { plainText } from '../../../src/core/scoop/plain-text.ts'
import { textHtml } from '../../../src/core/scoop/text-html.ts'

describe('HTML as text', () => {
  it.each([
    ['<p>High\n water</p><p>Low<br>water</p>', 'High water\n\nLow\nwater'],
    ['<h2>Tides</h2><div>At six</div>', 'Tides\n\nAt six'],
    ['<ul><li><p>Quay</p></li><li>Pier</li></ul><p>End</p>', '• Quay\n• Pier\n\nEnd'],
    ['<ol start="3"><li>Quay</li><li>Pier</li></ol>', '3. Quay\n4. Pier'],
    ['<ul><li>Quay<ol><li>North</li><li>South</li></ol></li><li>Pier</li></ul>', '• Quay\n1. North\n2. South\n• Pier'],
    ['<table><tr><td>High</td><td>6:40</td></tr><tr><td>Low</td><td>12:55</td></tr></table>', 'High 6:40\nLow 12:55'],
    ['a &lt;b&gt; &amp;amp; &quot;c&quot;&nbsp;d', 'a <b> &amp; "c" d'],
    ['', ''],
  ])('%s', (html, text) => {
    expect(plainText(cleanHtml(html, null))).toBe(text)
  })

  it('is had from any depth', () => {
    expect(plainText(`${'<div>'.repeat(50_000)}tide${'</div>'.repeat(50_000)}`)).toBe('tide')
  })
})

describe('text as HTML', () => {
  it('has paragraphs, line breaks and lists, and escapes the rest', () => {
    expect(textHtml('Mind <the> gap\nplease\n\n• Quay\n• Pier & dock\n\n1. North\n2. South\n\n2. The fees\n\nThey stay.')).toBe(
      [
        '<p>Mind &lt;the&gt; gap<br />please</p>',
        '<ul><li>Quay</li><li>Pier &amp; dock</li></ul>',
        '<ol><li>North</li><li>South</li></ol>',
        '<p>2. The fees</p>',
        '<p>They stay.</p>',
      ].join('\n'),
    )
  })

  it('makes one list of items that stand apart', () => {
    expect(textHtml('• Quay\n\n• Pier\n\n4. North\n\n5. South')).toBe(
      '<ul><li>Quay</li><li>Pier</li></ul>\n<ol start="4"><li>North</li><li>South</li></ol>',
    )
  })

  it('is the same text again', () => {
    const text = 'High water at six.\n\n• Quay\n• Pier\n\n1. North\n2. South\n\nMind the step,\nplease.'
    expect(plainText(textHtml(text))).toBe(text)
  })
})

describe('an excerpt', () => {
  const sentence = 'The ferry that joins both sides of the harbour will sail again from Good Friday, the council said on Monday. '

  it('is a short text whole, on one line', () => {
    expect(excerptOf('High water\n\nat six.')).toBe('High water at six.')
  })

  it('ends with a sentence where one ends in time', () => {
    expect(excerptOf(sentence.repeat(5))).toBe(sentence.repeat(2).trim())
  })

  it('ends with a word and an ellipsis otherwise', () => {
    const excerpt = excerptOf(`Tide. ${'slack water and '.repeat(60)}`)
    expect(excerpt).toMatch(/ (?:slack|water|and)…$/)
    expect(excerpt.length).toBeLessThanOrEqual(300)
  })
})
