import * as fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { mergeFields } from '../../../src/core/render/merge-fields.ts'
import { hostileTexts } from '../../support/random-digests.ts'

const hostile = fc.oneof(
  fc.constantFrom(
    ...hostileTexts,
    'x onmouseover=alert(1)',
    "x' onmouseover='alert(1)",
    'red;background:url(https://spy.example)',
    'red}</style><script>alert(1)</script>',
    '--><img src=x>',
    'java\tscript:alert(1)',
    '&quot; onload=&quot;alert(1)',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

const places = [
  '<p>{{v}}</p>',
  '<p title="{{v}}">x</p>',
  "<p title='{{v}}'>x</p>",
  '<p title={{v}}>x</p>',
  '<p title=a{{v}} lang="en">x</p>',
  '<p style="color:{{v}}">x</p>',
  "<p style='color:{{v}};margin:0'>x</p>",
  '<style>p{color:{{v}}}</style><p>x</p>',
  '<a href="{{v}}">x</a>',
  "<a href='{{v}}'>x</a>",
  '<a href="https://x.example/?q={{v}}">x</a>',
  "<a href='https://x.example/{{v}}?a=1'>x</a>",
  '<img alt="x" src="https://x.example/{{v}}.png">',
]

const shape = (html: string): unknown => {
  const walk = (element: Element): unknown => [element.tagName, element.getAttributeNames().toSorted(), [...element.children].map(walk)]
  return walk(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.documentElement)
}

describe('a reader’s value', () => {
  it.each(places.map(place => [place]))('changes nothing of %s but its words', place => {
    const quiet = shape(mergeFields(place, 'html', { v: 'word' }))
    fc.assert(
      fc.property(hostile, v => {
        const merged = mergeFields(place, 'html', { v: `a${v}` })
        expect(shape(merged)).toEqual(quiet)
        expect(merged).not.toMatch(/style[^<]*url\(|href=["']?\s*javascript/i)
      }),
      { numRuns: 150 },
    )
  })

  it('is never an address that runs something, however it is written', () => {
    for (const v of ['javascript:alert(1)', ' JaVaScript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x'])
      for (const place of ['<a href="{{v}}">x</a>', "<a href='{{v}}'>x</a>"])
        expect(mergeFields(place, 'html', { v })).toMatch(/href=(?:""|'')/)
  })
})
