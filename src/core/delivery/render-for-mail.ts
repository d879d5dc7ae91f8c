import type { RenderedDigest } from '../render/render-operations.ts'
import type { Rendering } from '../render/rendering.ts'
import type { Digest } from './delivery-ports.ts'
import { linkedPicture } from '../render/picture-address.ts'
import { pictureInCopy } from './write-mail.ts'

/**
 * Renders a digest as a delivery freezes it: merge fields in place, pictures where the copy finds them. The pictures that it names
 * travel with each message; linked ones do not.
 */
export async function renderForMail(rendering: Rendering, digest: Digest): Promise<RenderedDigest> {
  const { as, base } = digest.pictures
  if (as === 'embedded') return rendering.render(digest, { pictureAddress: pictureInCopy, marks: false })
  const rendered = await rendering.render(digest, { pictureAddress: file => linkedPicture(base, file), marks: false })
  return { ...rendered, pictures: [] }
}
