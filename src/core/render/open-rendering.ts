import { byteLength } from '../base/text.ts'
import { blockDesk } from './block-desk.ts'
import { mjmlDraft } from './mjml-draft.ts'
import { digestMjml } from './digest-mjml.ts'
import { bytesByBlock, joinedParts, mailParts, picturesIn, withMark, withPictures } from './mail-parts.ts'
import { memory } from './memory.ts'
import { compileSkeleton, warningsOf, type CompiledSkeleton } from './compile-skeleton.ts'
import { drawableDigest } from './own-faults.ts'
import { renderDigest } from './render-digest.ts'
import { renderDocument } from './render-document.ts'
import type { RenderingPorts } from './render-ports.ts'
import type { Drafting, Rendering } from './rendering.ts'
import { skeletonOf } from './skeleton.ts'
import { textPart } from './text-part/text-part.ts'
import { themeOf } from './theme-of.ts'

// While one block in MJML is written, the skeletons of other digests stay.
const keptSkeletons = 24

/**
 * Rendering by MJML. What is drawn and compiled is remembered by what it was made from, so that after an edit only what changed is
 * made anew; the mail is the same, byte for byte, as one made from nothing. A digest whose theme has gone is drawn in the first there is.
 */
export function openRendering({ compiler, themes }: RenderingPorts): Rendering & Drafting {
  const desk = blockDesk()
  const skeletons = memory<CompiledSkeleton>(keptSkeletons)
  return {
    async render(asked, options) {
      const { pictureAddress, marks, counted = html => withPictures(html, pictureAddress) } = options
      const { digest, warnings } = drawableDigest(asked)
      if (digest.mjml !== null) return renderDocument({ compiler, digest, warnings }, digest.mjml, options)
      const pieces = renderDigest(digest, options.theme ?? themeOf(await themes(), digest), desk)
      const skeleton = skeletonOf(pieces)
      const key = JSON.stringify([skeleton.mjml, skeleton.blocks.map(({ piece }) => piece.own)])
      const compiled = skeletons.recall(key) ?? skeletons.keep(key, await compileSkeleton(compiler, skeleton))
      const parts = mailParts(compiled.parts, skeleton)
      const plain = joinedParts(parts.map(({ html }) => html))
      const html = marks ? joinedParts(parts.map(withMark)) : plain
      return {
        mjml: digestMjml(pieces),
        html: withPictures(html, pictureAddress),
        text: textPart(digest, desk.write),
        warnings: [...warnings, ...warningsOf(compiled.faults, skeleton)],
        bytes: byteLength(counted(plain)),
        blockBytes: bytesByBlock(parts, counted),
        pictures: picturesIn(plain),
      }
    },
    draft: async (digest, blockId) => mjmlDraft(drawableDigest(digest).digest, blockId, themeOf(await themes(), digest), desk),
  }
}
