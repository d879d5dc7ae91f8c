import { memory } from '../../render/memory.ts'
import type { Page, PageElement } from './read-page.ts'
import { declarationsOf, ruleBodies, type Declaration } from './declarations.ts'

/** A feature of HTML or CSS that a mail uses, as caniemail names it, and a block that uses it. */
export interface UsedFeature {
  readonly slug: string
  readonly blockId: string | null
}

/** Elements that caniemail tests under another name than their own. */
const elementSlugs: Readonly<Record<string, string>> = {
  ul: 'html-lists',
  ol: 'html-lists',
  map: 'html-image-maps',
  article: 'html-semantics',
  section: 'html-semantics',
  header: 'html-semantics',
  footer: 'html-semantics',
  nav: 'html-semantics',
  aside: 'html-semantics',
  main: 'html-semantics',
  figure: 'html-semantics',
}

const attributeSlugs: Readonly<Record<string, string>> = {
  srcset: 'html-srcset',
  loading: 'html-loading-attribute',
  background: 'html-background',
  hidden: 'html-hidden',
  popover: 'html-popover',
}

/** What a value uses besides its property: `display:grid`, `calc(…)`, `2vw`. */
const valueSlugs: readonly (readonly [pattern: RegExp, slug: string])[] = [
  [/\bcalc\(/, 'css-unit-calc'],
  [/\bclamp\(/, 'css-function-clamp'],
  [/\bmin\(/, 'css-function-min'],
  [/\bmax\(/, 'css-function-max'],
  [/\blight-dark\(/, 'css-function-light-dark'],
  [/\bvar\(/, 'css-variables'],
  [/\blinear-gradient\(/, 'css-linear-gradient'],
  [/\bradial-gradient\(/, 'css-radial-gradient'],
  [/\bconic-gradient\(/, 'css-conic-gradient'],
  [/\brgba\(/, 'css-rgba'],
  [/\b(?:oklch|oklab|lch|lab|color)\(/, 'css-modern-color'],
  [/\burl\(\s*["']?data:/, 'image-base64'],
  [/[\d.]rem\b/, 'css-unit-rem'],
  [/[\d.]vw\b/, 'css-unit-vw'],
  [/[\d.]vh\b/, 'css-unit-vh'],
]

const pictureSlug = /^[^?#]*\.(apng|avif|bmp|heif|heic|ico|mp4|svg|tiff?|webp)(?:[?#]|$)/i

/** The features that a mail uses, each once for every block. */
export function usedFeatures({ elements, styles }: Page): readonly UsedFeature[] {
  const found = new Map<string, UsedFeature>()
  const use = (blockId: string | null, slugs: readonly string[]): void => {
    for (const slug of slugs) found.set(`${slug} ${blockId ?? ''}`, { slug, blockId })
  }
  for (const element of elements) {
    use(element.blockId, ofElement(element))
    use(element.blockId, ofStyle(element.attributes['style'] ?? ''))
  }
  for (const sheet of styles) use(null, [...ofSheet(sheet), ...ruleBodies(sheet).flatMap(declarationsOf).flatMap(ofDeclaration)])
  return [...found.values()]
}

const ofStyles = memory<readonly string[]>(2_000)

function ofStyle(style: string): readonly string[] {
  return ofStyles.recall(style) ?? ofStyles.keep(style, declarationsOf(style).flatMap(ofDeclaration))
}

function ofElement({ tag, attributes }: PageElement): readonly string[] {
  const source = attributes['src'] ?? ''
  const ending = pictureSlug.exec(source)?.[1]?.toLowerCase()
  const type = (attributes['type'] ?? 'text').toLowerCase()
  return [
    elementSlugs[tag] ?? (tag === 'input' || tag === 'button' ? `html-${tag}-${type}` : `html-${tag}`),
    ...Object.keys(attributes).flatMap(name => attributeSlugs[name] ?? []),
    ...(ending === undefined ? [] : [`image-${ending.replace('heic', 'heif').replace(/^tif$/, 'tiff')}`]),
    ...(/^data:image\//i.test(source) ? ['image-base64'] : []),
  ]
}

function ofDeclaration({ property, value }: Declaration): readonly string[] {
  if (property.startsWith('--')) return ['css-variables']
  const first = /^[a-z-]+/.exec(value)?.[0] ?? ''
  return [
    property === 'display' || property === 'position'
      ? `css-${property}-${first.replace(/^inline-(flex|grid)$/, '$1')}`
      : `css-${property}`,
    ...(property === 'position' ? ['css-position'] : []),
    ...valueSlugs.flatMap(([pattern, slug]) => (pattern.test(value) ? [slug] : [])),
  ]
}

function ofSheet(sheet: string): readonly string[] {
  return [
    ...[...sheet.matchAll(/@(import|font-face|keyframes|supports)\b/g)].map(([, rule = '']) => `css-at-${rule}`),
    ...[...sheet.matchAll(/[^:]:(hover|focus|checked|has|target|nth-child|first-child|last-child)\b(?=[^{}]*\{)/g)].map(
      ([, name = '']) => `css-pseudo-class-${name}`,
    ),
    ...[...sheet.matchAll(/::(before|after|first-letter|first-line|marker)\b/g)].map(([, name = '']) => `css-pseudo-element-${name}`),
  ]
}
