/** A colour as the eye sees it (OKLab, Björn Ottosson 2020): lightness from 0 to 1, and two axes of colour around 0. */
export interface Lab {
  readonly l: number
  readonly a: number
  readonly b: number
}

/** From red, green and blue of 0 to 255 each. */
export function labOf(red: number, green: number, blue: number): Lab {
  const [r, g, b] = [linear(red), linear(green), linear(blue)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  }
}

/** `#rrggbb` of a lightness, a chroma and a hue in degrees; less colourful where screens have no such colour. */
export function hexOf(l: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180
  for (let c = chroma; c > 0.001; c *= 0.92) {
    const channels = linearOf({ l, a: c * Math.cos(angle), b: c * Math.sin(angle) })
    if (channels.every(channel => channel > -0.0005 && channel < 1.0005)) return hex(channels)
  }
  return hex(linearOf({ l, a: 0, b: 0 }))
}

/** How colourful a colour is, from 0 for grey to about 0.3. */
export function chromaOf({ a, b }: Lab): number {
  return Math.hypot(a, b)
}

/** The hue in degrees. */
export function hueOf({ a, b }: Lab): number {
  return (Math.atan2(b, a) * 180) / Math.PI
}

function linear(channel: number): number {
  const c = channel / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

function linearOf({ l: light, a, b }: Lab): readonly number[] {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function hex(channels: readonly number[]): string {
  const parts = channels.map(channel => {
    const c = Math.min(1, Math.max(0, channel))
    const value = c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('')}`
}
