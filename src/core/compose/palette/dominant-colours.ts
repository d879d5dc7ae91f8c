import { chromaOf, labOf, type Lab } from './oklab.ts'

/** A colour of a picture, and the part of its opaque pixels that have it or one close by. */
export interface DominantColour extends Lab {
  readonly share: number
}

// Closer than this two colours pass for one.
const near = 0.1
const most = 8
// What is left of edges and of JPEG's noise.
const leastShare = 0.005
const opaque = 128

/** The colours that a picture consists of, the most common first. `pixels` are red, green, blue and opacity of 0 to 255 each; transparent ones do not count. */
export function dominantColours(pixels: Uint8Array): readonly DominantColour[] {
  const { bins, total } = binned(pixels)
  const clusters: (Lab & { count: number })[] = []
  for (const { lab, count } of bins) {
    const like = clusters.find(({ l, a, b }) => Math.hypot(l - lab.l, a - lab.a, b - lab.b) < near)
    if (like) like.count += count
    else clusters.push({ ...lab, count })
  }
  return clusters
    .map(({ l, a, b, count }) => ({ l, a, b, share: count / total }))
    .filter(({ share }) => share >= leastShare)
    .toSorted((one, other) => other.share - one.share)
    .slice(0, most)
}

/** The colour that stands for a picture: common and colourful; null for one without colours. */
export function leadingColour(colours: readonly DominantColour[]): DominantColour | null {
  const weigh = (colour: DominantColour): number => chromaOf(colour) * Math.sqrt(colour.share)
  const [best] = colours.filter(colour => chromaOf(colour) > 0.03).toSorted((one, other) => weigh(other) - weigh(one))
  return best ?? null
}

/** Pixels counted by 5 bits of each channel, the most common first. */
function binned(pixels: Uint8Array): { readonly bins: readonly { readonly lab: Lab; readonly count: number }[]; readonly total: number } {
  const counts = new Map<number, number>()
  let total = 0
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, opacity = 0] = pixels.subarray(at, at + 4)
    if (opacity < opaque) continue
    const bin = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)
    counts.set(bin, (counts.get(bin) ?? 0) + 1)
    total++
  }
  const bins = [...counts]
    .toSorted(([binA, a], [binB, b]) => b - a || binA - binB)
    .map(([bin, count]) => ({ lab: labOf(middle(bin >> 10), middle((bin >> 5) & 31), middle(bin & 31)), count }))
  return { bins, total }
}

/** The channel that five of its bits stand for. */
function middle(five: number): number {
  return Math.round((five * 255) / 31)
}
