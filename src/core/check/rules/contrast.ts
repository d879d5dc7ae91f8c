import { shorten } from '../../base/text.ts'
import type { Fault } from '../finding.ts'
import type { CheckMatter } from '../matter.ts'
import { contrast, readColour, writeColour, type Rgb } from '../page/colours.ts'
import { declarationsOf } from '../page/declarations.ts'
import type { PageElement } from '../page/read-page.ts'

interface Look {
  readonly ink: Rgb
  readonly ground: Rgb
  readonly size: number
  readonly bold: boolean
}

const plain: Look = { ink: [0, 0, 0], ground: [255, 255, 255], size: 16, bold: false }

/** Words that do not stand out from their ground: 4.5 to 1, or 3 to 1 for large ones (WCAG 2.2, 1.4.3). */
export function contrastFaults({ page, theme, rendered }: CheckMatter): readonly Fault[] {
  const looks: Look[] = []
  const faint = page.elements.flatMap((element, at): Fault[] => {
    const look = lookOf(element, looks[element.parent] ?? plain)
    looks[at] = look
    if (element.hidden || element.ownText === '' || element.blockId === null) return []
    return tooFaint(look) ? [faintIn(element, look)] : []
  })
  return [...faint, ...(rendered.html.includes('prefers-color-scheme') ? darkFaults(theme) : [])]
}

function lookOf({ tag, attributes }: PageElement, above: Look): Look {
  let look = above
  const ground = readColour(attributes['bgcolor'] ?? '')
  if (ground) look = { ...look, ground }
  if (/^h[1-6]$|^(strong|b|th)$/.test(tag)) look = { ...look, bold: true }
  for (const { property, value } of declarationsOf(attributes['style'] ?? '')) {
    const colour = readColour(value.replace(/\s*!important$/, ''))
    const size = /(?:^|\s)([\d.]+)px/.exec(value)?.[1]
    if (property === 'color' && colour) look = { ...look, ink: colour }
    if ((property === 'background' || property === 'background-color') && colour) look = { ...look, ground: colour }
    if ((property === 'font-size' || property === 'font') && size !== undefined) look = { ...look, size: Number(size) }
    if (property === 'font-weight' || property === 'font') look = { ...look, bold: /\bbold|\b[6-9]00\b/.test(value) }
  }
  return look
}

// 24 pixels, or 18.66 in bold, are large print (WCAG 2.2).
function tooFaint({ ink, ground, size, bold }: Look): boolean {
  return contrast(ink, ground) < (size >= 24 || (bold && size >= 18.66) ? 3 : 4.5)
}

function faintIn({ blockId, text }: PageElement, { ink, ground }: Look): Fault {
  return {
    rule: 'contrast',
    level: 'warn',
    blockId,
    of: `${writeColour(ink)} ${writeColour(ground)}`,
    what: `“${shorten(text, 50)}” is hard to read: ${writeColour(ink)} on ${writeColour(ground)} has a contrast of ${contrast(ink, ground).toFixed(1)}.`,
    remedy: 'Choose colours with a contrast of 4.5 or more.',
  }
}

function darkFaults({ name, dark }: CheckMatter['theme']): readonly Fault[] {
  const pairs = [
    ['ink', 'paper'],
    ['quiet', 'paper'],
    ['accent', 'paper'],
    ['onAccent', 'accent'],
  ] as const
  return pairs.flatMap(([over, under]): Fault[] => {
    const [ink, ground] = [readColour(dark[over]), readColour(dark[under])]
    if (!ink || !ground || contrast(ink, ground) >= 4.5) return []
    return [
      {
        rule: 'contrast',
        level: 'warn',
        of: `dark ${over} ${under}`,
        what: `In the dark, the theme “${name}” shows ${dark[over]} on ${dark[under]}, a contrast of ${contrast(ink, ground).toFixed(1)}.`,
        remedy: 'Choose another theme, or lighter words in its dark palette.',
      },
    ]
  })
}
