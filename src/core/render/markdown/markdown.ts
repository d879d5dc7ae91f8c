import MarkdownIt, { type RendererRule, type Token } from 'markdown-it'
import { mailUrl } from '../mail-url.ts'

/** Markdown as mail takes it: prose, lists and links; no HTML of its own, no pictures, no tables, no code by indenting. */
export const markdown: MarkdownIt = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: 20 })
  .disable(['image', 'table', 'code', 'fence', 'reference', 'html_block', 'html_inline'])

markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
markdown.validateLink = address => mailUrl(address) !== null
markdown.normalizeLink = address => mailUrl(address) ?? ''

/** How a theme draws prose. */
export interface ProseStyle {
  /** Of each paragraph. */
  readonly paragraph: string
  readonly link: string
  readonly heading: string
  readonly quote: string
  /** The level of a heading in the prose. */
  readonly level: 'h2' | 'h3' | 'h4'
}

interface ProseEnv {
  readonly style: ProseStyle
}

const styled =
  (tag: (style: ProseStyle) => string, attributes: (style: ProseStyle, token: Token | undefined) => string): RendererRule =>
  (tokens, index, _options, env) => {
    const { style } = env as unknown as ProseEnv
    return `<${tag(style)}${attributes(style, tokens[index])}>`
  }

markdown.renderer.rules['paragraph_open'] = (tokens, index, _options, env) =>
  tokens[index]?.hidden ? '' : `<p style="${(env as unknown as ProseEnv).style.paragraph}">`
markdown.renderer.rules['link_open'] = styled(
  () => 'a',
  ({ link }, token) => ` href="${markdown.utils.escapeHtml(String(token?.attrGet('href') ?? ''))}" style="${link}"`,
)
markdown.renderer.rules['heading_open'] = styled(
  ({ level }) => level,
  ({ heading }) => ` style="${heading}"`,
)
markdown.renderer.rules['heading_close'] = (_tokens, _index, _options, env) => `</${(env as unknown as ProseEnv).style.level}>`
markdown.renderer.rules['blockquote_open'] = styled(
  () => 'blockquote',
  ({ quote }) => ` style="${quote}"`,
)
