import { byteLength } from '../base/text.ts'
import type { Digest } from '../compose/digest.ts'
import { picturesIn, withPictures } from './mail-parts.ts'
import type { MjmlCompiler } from './mjml-compiler.ts'
import { columnOf } from './mjml-place.ts'
import type { MjmlWarning, RenderedDigest } from './render-operations.ts'
import type { RenderOptions } from './rendering.ts'
import { withoutScript } from './safe-html.ts'
import { htmlText } from './text-part/html-text.ts'

/** What a whole document is rendered with. */
export interface DocumentMatter {
  readonly compiler: MjmlCompiler
  readonly digest: Digest
  readonly warnings: readonly MjmlWarning[]
}

/** A digest that is an MJML document of the curator's own: the HTML that MJML makes of it, less what would run, and text written from that. */
export async function renderDocument(
  { compiler, warnings }: DocumentMatter,
  mjml: string,
  { pictureAddress, counted = html => withPictures(html, pictureAddress) }: RenderOptions,
): Promise<RenderedDigest> {
  const compiled = await compiler.compile(mjml, 'document')
  const { html, removed } = withoutScript(compiled.html)
  return {
    mjml,
    html: withPictures(html, pictureAddress),
    text: htmlText(html),
    warnings: [
      ...warnings,
      ...compiled.complaints.map((complaint): MjmlWarning => ({
        ...complaint,
        level: 'warning',
        column: columnOf(mjml, complaint.line, complaint.tag),
        blockId: null,
      })),
      ...removed.map((what): MjmlWarning => ({
        message: `${what} is left out: mail must not run anything.`,
        tag: what,
        level: 'warning',
        line: 1,
        column: null,
        blockId: null,
      })),
    ],
    bytes: byteLength(counted(html)),
    blockBytes: {},
    pictures: picturesIn(html),
  }
}
