import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, pairsOf, readable } from '../../../../src/core/compose/contrast.ts'
import { dominantColours, leadingColour } from '../../../../src/core/compose/palette/dominant-colours.ts'
import { chromaOf, hexOf, hueOf, labOf } from '../../../../src/core/compose/palette/oklab.ts'
import { palettesAround } from '../../../../src/core/compose/palette/palettes-around.ts'

type Pixel = readonly [red: number, green: number, blue: number, opacity: number]

const white: Pixel = [255, 255, 255, 255]
const navy: Pixel = [16, 40, 96, 255]
const red: Pixel = [200, 30, 40, 255]

/** A picture of so many pixels of each. */
function picture(...parts: readonly (readonly [count: number, pixel: Pixel])[]): Uint8Array {
  return new Uint8Array(parts.flatMap(([count, pixel]) => Array.from({ length: count }, () => pixel).flat()))
}

describe('the colours of a picture', () => {
  it('come the most common first, those that pass for one counted together', () => {
    const nearlyRed: Pixel = [204, 34, 44, 255]
    const colours = dominantColours(picture([600, white], [200, navy], [150, red], [50, nearlyRed]))
    expect(colours.map(({ share }) => share)).toEqual([0.6, 0.2, 0.2])
  })

  it('leave out what is transparent, and specks', () => {
    expect(dominantColours(picture([500, [255, 0, 0, 10]], [999, navy], [1, red]))).toHaveLength(1)
    expect(dominantColours(picture([500, [255, 0, 0, 0]]))).toEqual([])
  })

  it('are led by the most colourful of the common ones, and by none in black and white', () => {
    const leading = leadingColour(dominantColours(picture([800, white], [120, red], [80, navy])))
    expect(leading && hueOf(leading)).toBeCloseTo(hueOf(labOf(200, 30, 40)), -1)
    expect(leadingColour(dominantColours(picture([500, white], [500, [20, 20, 20, 255]])))).toBeNull()
  })
})

describe('the palettes around a colour', () => {
  it('can be read, whatever the colour', () => {
    const channel = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(channel, channel, channel, (r, g, b) => {
        const palettes = palettesAround(labOf(r, g, b))
        for (const scheme of ['light', 'dark'] as const)
          for (const { text, ground } of pairsOf(scheme))
            expect(contrast(palettes[scheme][text], palettes[scheme][ground])).toBeGreaterThanOrEqual(readable)
      }),
    )
  })

  it('keep a colour that can be read as it is', () => {
    const { l, a, b } = labOf(16, 40, 96)
    expect(palettesAround({ l, a, b }).light.accent).toBe(hexOf(l, chromaOf({ l, a, b }), hueOf({ l, a, b })))
  })

  it('are grey around no colour', () => {
    const { accent } = palettesAround(null).light
    expect(accent.slice(1, 3)).toBe(accent.slice(3, 5))
    expect(accent.slice(3, 5)).toBe(accent.slice(5, 7))
  })
})

describe('a colour as the eye sees it', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), value => {
        const lab = labOf(value >> 16, (value >> 8) & 255, value & 255)
        const back = Number.parseInt(hexOf(lab.l, chromaOf(lab), hueOf(lab)).slice(1), 16)
        for (const shift of [16, 8, 0]) expect(Math.abs(((back >> shift) & 255) - ((value >> shift) & 255))).toBeLessThanOrEqual(2)
      }),
    )
  })
})
