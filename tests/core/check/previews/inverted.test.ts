import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inverted } from '../../../../src/core/check/previews/inverted.ts'
import { contrast, readColour, type Rgb } from '../../../../src/core/check/page/colours.ts'

const coloursIn = (html: string): readonly Rgb[] =>
  [...html.matchAll(/#[0-9a-f]{6}/g)].map(([found]) => readColour(found)).filter(colour => colour !== null)
const bodyOf = (html: string): string => html.slice(html.indexOf('</style>') + 1)
const hex = (part: number): string => `#${part.toString(16).padStart(2, '0').repeat(3)}`
const bright = (colour: Rgb | undefined): number => (colour ? Math.max(...colour) : Number.NaN)

describe('a mail reader that turns light grounds', () => {
  it('makes a light ground dark and dark words light, and leaves a dark band with light words as it was', () => {
    const mail = '<td style="background:#fffdf8;color:#1f1c18">News</td><td style="background-color:#99261b;color:#ffffff">Sea</td>'
    const [ground, ink] = coloursIn(bodyOf(inverted(mail, 'partly')))
    expect(bright(ground)).toBeLessThan(60)
    expect(bright(ink)).toBeGreaterThan(200)
    expect(inverted(mail, 'partly')).toContain('background-color:#99261b;color:#ffffff')
  })

  it('hardly colours what was hardly coloured', () => {
    const [ground = [0, 0, 0]] = coloursIn(bodyOf(inverted('<td style="background:#fffdf8">News</td>', 'partly')))
    expect(Math.max(...ground) - Math.min(...ground)).toBeLessThan(12)
  })
})

describe('a mail reader that turns every colour', () => {
  it('makes a dark band light and its light words dark', () => {
    const [ground, ink] = coloursIn(bodyOf(inverted('<td style="background:#16324f;color:#ffffff">Sea</td>', 'fully')))
    expect(bright(ground)).toBeGreaterThan(170)
    expect(bright(ink)).toBeLessThan(60)
  })

  it('turns style sheets, colours by attribute and short ones, and no word of the mail', () => {
    const mail = '<style>.a{color:#000}</style><td bgcolor="#ffffff" class="a">color: #000 is black</td>'
    const turned = inverted(mail, 'fully')
    expect(turned).toContain('.a{color:#f0f0f0}')
    expect(turned).toContain('bgcolor="#1c1c1c"')
    expect(turned).toContain('color: #000 is black')
  })

  it('keeps black on white readable whatever the greys between', () => {
    assert(
      property(integer({ min: 0, max: 60 }), integer({ min: 220, max: 255 }), (dark, light) => {
        const [ground, ink] = coloursIn(bodyOf(inverted(`<p style="background:${hex(light)};color:${hex(dark)}">x</p>`, 'fully')))
        return ground !== undefined && ink !== undefined && contrast(ground, ink) > 4.5
      }),
    )
  })
})
