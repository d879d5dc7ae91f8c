import { parseHTML } from 'linkedom'
import type { Digest } from '../../src/core/compose/digest.ts'
import { openRendering } from '../../src/core/render/open-rendering.ts'
import type { RenderedDigest } from '../../src/core/render/render-operations.ts'
import type { RenderOptions } from '../../src/core/render/rendering.ts'
import { mjmlCompiler } from '../../src/node/mjml/mjml-compiler.ts'
import { builtInThemes } from '../../src/node/resources/themes.ts'

/** Rendering with the real MJML and the themes that come with Broadsheet. */
export const rendering = openRendering({ compiler: mjmlCompiler(), themes: builtInThemes })

/** A digest as mail, its pictures at `images/<file>`. */
export function rendered(digest: Digest, options: Partial<RenderOptions> = {}): Promise<RenderedDigest> {
  return rendering.render(digest, { pictureAddress: file => `images/${file}`, marks: false, ...options })
}

/** A digest's mail as a page of elements. */
export async function renderedPage(digest: Digest, options: Partial<RenderOptions> = {}): Promise<Document> {
  const { html } = await rendered(digest, options)
  return parseHTML(html).document
}
