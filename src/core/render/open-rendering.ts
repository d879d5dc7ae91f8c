import { Problem } from '../base/problem.ts'
import type { Digest } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'
import { leanHtml } from './lean-html.ts'
import { idsForMarks } from './marks.ts'
import { renderDigest } from './render-digest.ts'
import type { RenderingPorts } from './render-ports.ts'
import type { Rendering } from './rendering.ts'
import { textPart } from './text-part/text-part.ts'

/** Rendering by MJML. A digest whose theme has gone is drawn in the first there is. */
export function openRendering({ compiler, themes }: RenderingPorts): Rendering {
  return {
    async render(digest, options) {
      const { mjml, blockAt, markedIds, pictures } = renderDigest(digest, themeOf(await themes(), digest), options)
      const compiled = await compiler.compile(mjml)
      const html = idsForMarks(leanHtml(compiled.html), markedIds)
      const warnings = compiled.warnings.map(warning => ({ ...warning, blockId: blockAt(warning.line) }))
      return { mjml, html, text: textPart(digest), warnings, bytes: byteLength(html), pictures }
    },
  }
}

/** Bytes in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}

function themeOf(themes: readonly Theme[], { themeId }: Digest): Theme {
  const theme = themes.find(({ id }) => id === themeId) ?? themes[0]
  if (!theme)
    throw new Problem('not-found', 'There is no theme to draw the digest in.', 'Install Broadsheet again: its own themes are missing.')
  return theme
}
