import type { RenderedDigest } from '../render/render-operations.ts'
import type { Rendering } from '../render/rendering.ts'
import type { Digest } from './delivery-ports.ts'
import { pictureInCopy } from './write-mail.ts'

/** Renders a digest as a delivery freezes it: merge fields in place, pictures where the copy finds them. */
export function renderForMail(rendering: Rendering, digest: Digest): Promise<RenderedDigest> {
  return rendering.render(digest, { pictureAddress: ({ file }) => pictureInCopy(file), marks: false })
}
