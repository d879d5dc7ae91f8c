import * as fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { mergeFields } from '../../../src/core/render/merge-fields.ts'
import { digest, section, story } from '../../support/digests.ts'
import { rendered } from '../../support/harbour-rendering.ts'
import { disarmed, hostileTexts, randomDigests } from '../../support/random-digests.ts'

/** Every element as its name and attribute names, nested as the page has them; prose aside, whose markup is the writer's. */
function shape(html: string): unknown {
  const walk = (element: Element): unknown => [element.tagName, element.getAttributeNames().toSorted(), [...element.children].map(walk)]
  return walk(parseHTML(html).document.documentElement)
}

const allowed = new Set(
  (
    'HTML HEAD TITLE META STYLE BODY DIV TABLE TBODY TR TD A IMG P H1 H2 H3 SPAN BLOCKQUOTE UL OL LI EM STRONG S BR HR CODE ' +
    'NOSCRIPT XML'
  ).split(' '),
)

function strangers(html: string): readonly string[] {
  const { document } = parseHTML(html)
  const elements = [...document.querySelectorAll('*')]
  return [
    ...elements.map(({ tagName }) => tagName.toUpperCase()).filter(name => !allowed.has(name)),
    ...elements.flatMap(element => element.getAttributeNames()).filter(name => /^on/i.test(name)),
    ...[...document.querySelectorAll('[href]')]
      .map(link => link.getAttribute('href') ?? '')
      .filter(href => !/^(https?:|mailto:|\{\{unsubscribe\}\}$)/.test(href)),
    ...[...document.querySelectorAll('img')].map(image => image.getAttribute('src') ?? '').filter(src => !/^images\/[\w.-]+$/.test(src)),
  ]
}

describe('hostile text in a digest', () => {
  it('never becomes an element, a handler, a picture or a link that a mail must not have', async () => {
    await fc.assert(
      fc.asyncProperty(randomDigests, async paper => {
        expect(strangers((await rendered(paper, { marks: true })).html)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it.each(hostileTexts.map(text => [text]))('%j changes nothing of a page but its words', async text => {
    const armed = story({
      layout: 'card',
      headline: text,
      siteName: text,
      byline: text,
      scoopedBy: text,
      linkLabel: text,
      insight: '',
      blurb: 'Boats are back.',
    })
    const paper = digest([section('all', [armed], { title: text })], { subject: text })
    expect(shape((await rendered(paper)).html)).toEqual(shape((await rendered(disarmed(paper))).html))
  })

  it('is read by readers as it was written', async () => {
    const headline = 'Tides </mj-text> & "quays" ]]> <b>{{name}}</b> \\{{x}} {{{{y}}}}'
    const { html, text } = await rendered(digest([section('all', [story({ headline })])]))
    const merged = mergeFields(html, 'html', { name: 'Ann' })
    expect(parseHTML(merged).document.querySelector('h2')?.textContent.replaceAll('\n', ' ')).toBe(headline)
    expect(mergeFields(text, 'text', { name: 'Ann' }).replaceAll('\n', ' ')).toContain(headline)
  })

  it('from a source never fills in a reader’s data, nor ends their subscription', async () => {
    const armed = '{{email}} {{unsubscribe}} \\{{email}} {{{email}}}'
    const paper = digest([
      section('all', [
        story({
          headline: armed,
          blurb: armed,
          insight: armed,
          siteName: armed,
          byline: armed,
          url: `https://spy.example/?{{email}}=${armed}`,
          linkLabel: armed,
        }),
      ]),
    ])
    const { html, text } = await rendered(paper)
    const values = { email: 'ann@harbour.example', unsubscribe: 'https://leave.example/now' }
    for (const merged of [mergeFields(html, 'html', values), mergeFields(text, 'text', values)])
      expect(merged).not.toMatch(/ann(@|%40)harbour|leave\.example/)
  })
})
