import { contrast, readable } from '../contrast.ts'
import type { Palette } from '../theme.ts'
import { chromaOf, hexOf, hueOf, type Lab } from './oklab.ts'

/** A light and a dark palette. */
export interface Palettes {
  readonly light: Palette
  readonly dark: Palette
}

// A little over what is asked for, so that rounding to 8 bits takes nothing away.
const enough = readable + 0.05

/** A light and a dark palette around one colour, all of whose text can be read; around grey where there is none. */
export function palettesAround(colour: Lab | null): Palettes {
  const hue = colour ? hueOf(colour) : 80
  const chroma = colour ? chromaOf(colour) : 0
  const ground = Math.min(0.012, chroma / 6)
  const shade = (l: number, c = ground): string => hexOf(l, c, hue)
  return { light: lightPalette(shade, chroma, colour?.l ?? 0.3), dark: darkPalette(shade, chroma) }
}

type Shade = (lightness: number, chroma?: number) => string

function lightPalette(shade: Shade, chroma: number, lightness: number): Palette {
  const [paper, tint] = [shade(0.992, 0.003), shade(0.965)]
  const text = (from: number, c: number): string => readableOn([paper, tint], from, -0.01, l => shade(l, c))
  return {
    page: shade(0.935),
    paper,
    tint,
    ink: shade(0.23),
    quiet: text(0.5, Math.min(0.03, chroma / 4)),
    rule: shade(0.86),
    accent: text(Math.min(lightness, 0.6), chroma),
    onAccent: paper,
  }
}

function darkPalette(shade: Shade, chroma: number): Palette {
  const [paper, tint, ink, onAccent] = [shade(0.225), shade(0.265), shade(0.93), shade(0.27, Math.min(0.06, chroma / 2))]
  const text = (from: number, c: number): string => readableOn([paper, tint, onAccent], from, 0.01, l => shade(l, c))
  return {
    page: shade(0.17),
    paper,
    tint,
    ink,
    quiet: text(0.7, Math.min(0.03, chroma / 4)),
    rule: shade(0.39),
    accent: text(0.72, Math.min(chroma, 0.14)),
    onAccent,
  }
}

/** The first shade from a lightness on that can be read on all the grounds. */
function readableOn(grounds: readonly string[], from: number, step: number, shade: (lightness: number) => string): string {
  let l = from
  while (l > 0 && l < 1 && grounds.some(ground => contrast(shade(l), ground) < enough)) l += step
  return shade(Math.min(1, Math.max(0, l)))
}
