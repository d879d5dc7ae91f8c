import { readColour, writeColour, type Rgb } from '../page/colours.ts'

/** `partly`: light grounds turn dark and dark words light (Outlook on the web, Gmail on Android). `fully`: every colour turns (Outlook for Windows, Gmail on iPhones). */
export type Inversion = 'partly' | 'fully'

type Role = 'ink' | 'ground' | 'rule'

const colour = /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|rgb\([^)]*\)|\b(?:white|black|silver|gr[ae]y|navy|maroon)\b/gi
const declaration = /((?:^|[\s;{"'])(?:(?:background|border|outline)[a-z-]*|color)\s*:)([^;{}"]+)/gi

// What such mail readers put behind a mail, and their words on it.
const page = '<style>html{background:#1b1b1b;color:#f0f0f0}</style>'

/** A mail as mail readers show it in the dark that change its colours by themselves and do not read its dark style. */
export function inverted(html: string, how: Inversion): string {
  const turned = html
    .replace(/(<style[^>]*>)([\s\S]*?)(<\/style>)/gi, (_all, open: string, css: string, close: string) => open + inCss(css, how) + close)
    .replace(/(\sstyle=")([^"]*)(")/gi, (_all, open: string, css: string, close: string) => open + inCss(css, how) + close)
    .replace(/(\s(bgcolor|color)=")([^"]*)(")/gi, (_all, open: string, name: string, value: string, close: string) => {
      return open + turnedIn(value, name.toLowerCase() === 'color' ? 'ink' : 'ground', how) + close
    })
  return turned.includes('<head>') ? turned.replace('<head>', `<head>${page}`) : page + turned
}

function inCss(css: string, how: Inversion): string {
  return css.replace(declaration, (_all, property: string, value: string) => property + turnedIn(value, roleOf(property), how))
}

function roleOf(property: string): Role {
  if (/background/i.test(property)) return 'ground'
  return /border|outline/i.test(property) ? 'rule' : 'ink'
}

function turnedIn(value: string, role: Role, how: Inversion): string {
  return value.replace(colour, written => {
    const read = readColour(written)
    return read && turns(read, role, how) ? writeColour(turned(read)) : written
  })
}

function turns(read: Rgb, role: Role, how: Inversion): boolean {
  if (how === 'fully') return true
  return role === 'ink' ? lightness(read) < 0.5 : lightness(read) >= 0.5
}

// White becomes a dark grey, black a light one: no such mail reader shows pure black.
const darkest = 0.11
const lightest = 0.94

/** The colour with its lightness turned over, its hue and how colourful it is as they were. */
function turned(read: Rgb): Rgb {
  const { hue, chroma } = hueOf(read)
  const light = darkest + (1 - lightness(read)) * (lightest - darkest)
  const most = 1 - Math.abs(2 * light - 1)
  return fromHsl(hue, Math.min(1, chroma / most), light)
}

const lightness = (read: Rgb): number => (Math.max(...read) + Math.min(...read)) / 510

/** Hue in sixths of the circle, and chroma from 0 to 1. */
function hueOf(read: Rgb): { readonly hue: number; readonly chroma: number } {
  const [red, green, blue] = read.map(part => part / 255) as [number, number, number]
  const most = Math.max(red, green, blue)
  const chroma = most - Math.min(red, green, blue)
  if (chroma === 0) return { hue: 0, chroma }
  if (most === red) return { hue: ((green - blue) / chroma + 6) % 6, chroma }
  return { hue: most === green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4, chroma }
}

function fromHsl(hue: number, saturation: number, light: number): Rgb {
  const part = (n: number): number => {
    const k = (n + hue * 2) % 12
    const reach = saturation * Math.min(light, 1 - light)
    return 255 * (light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [part(0), part(8), part(4)]
}
