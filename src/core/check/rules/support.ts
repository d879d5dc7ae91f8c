import type { FeatureSupport } from '../check-ports.ts'
import type { Fault } from '../finding.ts'
import type { CheckMatter } from '../matter.ts'
import { usedFeatures } from '../page/features.ts'

/**
 * What Broadsheet and MJML draw with, with something to fall back on or nothing lost where it is not understood: square corners for
 * round ones, the light colours for the dark, the wide layout for the narrow.
 */
const fallsBack: ReadonlySet<string> = new Set([
  'css-background',
  'css-border-collapse',
  'css-border-radius',
  'css-border-spacing',
  'css-box-sizing',
  'css-color-scheme',
  'css-direction',
  'css-display-none',
  'css-letter-spacing',
  'css-max-height',
  'css-max-width',
  'css-min-width',
  'css-opacity',
  'css-outline',
  'css-overflow',
  'css-overflow-wrap',
  'css-padding',
  'css-margin',
  'css-width',
  'css-height',
  'css-text-decoration',
  'css-text-transform',
  'css-word-break',
  'css-word-spacing',
  'css-word-wrap',
  'html-blockquote',
  'html-body',
  'html-lang',
  'html-style',
])

// Fewer mail readers than this share are not worth a word: they are spread over the small ones.
const leastShare = 0.1
// So many lose something that it is a fault rather than a matter of taste.
const badShare = 0.4
const named = 4

/** Features of HTML and CSS that some mail readers do nothing with, as caniemail found by trying. */
export function supportFaults({ page, support }: CheckMatter): readonly Fault[] {
  const features = new Map(support.map(feature => [feature.slug, feature]))
  return usedFeatures(page).flatMap(({ slug, blockId }): Fault[] => {
    const feature = features.get(slug)
    if (!feature || fallsBack.has(slug)) return []
    const share = feature.without.length / feature.tested
    if (!(share >= leastShare)) return []
    const isPicture = slug.startsWith('image-')
    return [
      {
        rule: isPicture ? 'picture-format' : 'client-support',
        level: share >= badShare ? 'warn' : 'hint',
        blockId,
        of: slug,
        what: `${feature.title} ${isPicture ? 'pictures are not shown' : 'does nothing'} in ${whom(feature)}.`,
        remedy: isPicture ? 'Use a JPEG, PNG or GIF.' : 'Make sure that nothing is lost without it, or leave it out.',
      },
    ]
  })
}

function whom({ without, tested }: FeatureSupport): string {
  const rest = without.length - named
  const list = rest > 0 ? `${without.slice(0, named).join(', ')} and ${rest} more` : without.join(', ')
  return `${list}: ${without.length} of ${tested} mail readers tried`
}
