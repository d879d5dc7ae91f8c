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

/** The colour with its lightness turned over (HSL), its hue and saturation as they were. */
function turned(read: Rgb): Rgb {
  const [hue, saturation] = hueOf(read)
  return fromHsl(hue, saturation, darkest + (1 - lightness(read)) * (lightest - darkest))
}

const lightness = (read: Rgb): number => (Math.max(...read) + Math.min(...read)) / 510

function hueOf(read: Rgb): readonly [hue: number, saturation: number] {
  const [red, green, blue] = read.map(part => part / 255) as [number, number, number]
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const spread = most - least
  if (spread === 0) return [0, 0]
  const saturation = spread / (1 - Math.abs(most + least - 1))
  if (most === red) return [((green - blue) / spread + 6) % 6, saturation]
  return [most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4, saturation]
}

function fromHsl(hue: number, saturation: number, light: number): Rgb {
  const part = (n: number): number => {
    const k = (n + hue * 2) % 12
    const reach = saturation * Math.min(light, 1 - light)
    return 255 * (light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [part(0), part(8), part(4)]
}
