import type { MediaNs } from 'feedsmith'

interface Shown {
  readonly url?: string
  readonly width?: number
  readonly height?: number
}

/** Media RSS pictures (https://www.rssboard.org/media-rss), the content itself before its thumbnails, of each the largest first. */
export function mediaPictures(media: MediaNs.ItemOrFeed | undefined): readonly (string | undefined)[] {
  const contents = [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap(group => group.contents ?? [])]
  const thumbnails = [
    ...(media?.thumbnails ?? []),
    ...contents.flatMap(content => content.thumbnails ?? []),
    ...(media?.groups ?? []).flatMap(group => group.thumbnails ?? []),
  ]
  return [...largestFirst(contents.filter(isPicture)), ...largestFirst(thumbnails)].map(({ url }) => url)
}

/** What Media RSS says about an item in words; empty when it says nothing. */
export function mediaText(media: MediaNs.ItemOrFeed | undefined): string {
  return media?.description?.value ?? media?.groups?.[0]?.description?.value ?? ''
}

function isPicture({ url, medium, type }: MediaNs.Content): boolean {
  if (medium || type) return medium === 'image' || type?.startsWith('image/') === true
  return /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i.test(url ?? '')
}

/** Those of unknown size stay where they are, behind. */
function largestFirst(pictures: readonly Shown[]): readonly Shown[] {
  return pictures.toSorted((one, other) => areaOf(other) - areaOf(one))
}

function areaOf({ width, height }: Shown): number {
  return (width ?? 0) * (height ?? width ?? 0)
}
