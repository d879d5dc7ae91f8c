import { tell } from '../base/problem.ts'
import type { Picture } from '../library/article.ts'
import type { FetchedFrom, PrivateReach, ScoopPorts } from './scoop-ports.ts'

/** A picture as kept, or null with the reason in words. */
export interface PictureOutcome {
  readonly picture: Picture | null
  readonly remarks: readonly string[]
}

/** Fetches and keeps the picture that a page or feed names. A picture that cannot be had is a remark, never a failure. */
export async function pictureOf(
  ports: Pick<ScoopPorts, 'pages' | 'pictures'>,
  address: string | null,
  alt: string,
  page: FetchedFrom | null,
): Promise<PictureOutcome> {
  if (address === null) return { picture: null, remarks: [] }
  try {
    const { bytes, url } = await ports.pages.fetch({ url: address, wanted: 'picture', reach: reachOf(page) })
    return { picture: await ports.pictures.keep(bytes, { alt, sourceUrl: url }), remarks: [] }
  } catch (error) {
    return { picture: null, remarks: [`The picture could not be kept: ${tell(error).what}`] }
  }
}

/** A page that the curator keeps on a private host may lead to pictures and pages of that host; no page may make us look elsewhere inside. */
export function reachOf(page: FetchedFrom | null): PrivateReach {
  const host = page?.isPrivate ? URL.parse(page.url)?.host : undefined
  return host === undefined ? 'none' : { host }
}
