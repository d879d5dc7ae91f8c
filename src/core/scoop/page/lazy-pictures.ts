import { type Element, element, isElement, type PageNode, withChildren } from './page-node.ts'
import { changed, find } from './walk.ts'

const lateSources = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'data-hi-res-src',
  'data-full-src',
  'data-image',
  'data-actualsrc',
  'data-echo',
]
const lateSets = ['data-srcset', 'data-lazy-srcset', 'srcset']
const placeholder =
  /^data:|(?:^|\/)(?:blank|spacer|placeholder|pixel|transparent|loading|lazy|grey|1x1)[\w-]*\.(?:gif|png|svg|jpe?g)|^about:|^#|^$/i
/** Wider is for screens no mail has. */
const widest = 1600

/** The page with each picture's true address in its `src`: pictures that load late, in several sizes, or behind `<noscript>`. */
export function withPictures(root: Element): Element {
  return changed(root, candidate => {
    if (candidate.tag === 'img' || candidate.tag === 'amp-img') return [picture(candidate, {})]
    if (candidate.tag === 'picture') return [fromSources(candidate)]
    return [isElement(candidate) ? withNoscript(candidate) : candidate]
  })
}

function picture(img: Element, more: Readonly<Record<string, string>>): Element {
  const src = sourceOf({ ...more, ...img.attributes }) ?? sourceOf(more)
  return element('img', src === null ? img.attributes : { ...img.attributes, src }, [])
}

function fromSources(whole: Element): Element {
  const img = find(whole, ({ tag }) => tag === 'img')
  const source = find(whole, ({ tag, attributes }) => tag === 'source' && (attributes['srcset'] ?? attributes['data-srcset']) !== undefined)
  if (img && sourceOf(img.attributes) !== null) return img
  return picture(img ?? element('img', {}, []), source?.attributes ?? {})
}

/** A picture's best address; null when it has only a place for one. */
function sourceOf(attributes: Readonly<Record<string, string>>): string | null {
  const declared = attributes['src']?.trim() ?? ''
  const late = lateSources.map(name => attributes[name]?.trim() ?? '').find(value => value !== '' && !placeholder.test(value))
  if (late !== undefined && /[/.]/.test(late)) return late
  const sets = lateSets.map(name => largest(attributes[name] ?? '')).find(address => address !== null)
  if (!placeholder.test(declared)) return declared
  return sets ?? null
}

/** Of a `srcset`, the largest that is not beyond use. */
export function largest(srcset: string): string | null {
  const offers = [...srcset.slice(0, 5000).matchAll(/(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)].map(
    ([, address = '', size = '1', unit]) => ({
      address,
      width: unit === 'w' ? Number(size) : Number(size) * 800,
    }),
  )
  const fitting = offers.filter(({ width }) => width <= widest)
  const [best] = (fitting.length > 0 ? fitting : offers).toSorted((one, other) => other.width - one.width)
  return best && !placeholder.test(best.address) ? best.address : null
}

/** `<img placeholder><noscript><img real></noscript>` becomes the real picture. */
function withNoscript(parent: Element): Element {
  if (!parent.children.some(({ tag }) => tag === 'noscript')) return parent
  const children: PageNode[] = []
  for (const child of parent.children) {
    const real =
      isElement(child) && child.tag === 'noscript' && child.figures.letters === 0 ? find(child, ({ tag }) => tag === 'img') : null
    if (!real) children.push(child)
    else {
      const before = children.findLastIndex(isElement)
      const shown = children[before]
      // The one that loads late in several sizes may be larger than its stand-in.
      const isLarger =
        isElement(shown) && shown.tag === 'img' && shown.attributes['data-srcset'] !== undefined && sourceOf(shown.attributes) !== null
      if (isLarger) continue
      if (isElement(shown) && holdsOnlyPicture(shown)) children.splice(before, 1)
      children.push(real)
    }
  }
  return withChildren(parent, children)
}

function holdsOnlyPicture({ figures }: Element): boolean {
  return figures.pictures === 1 && figures.letters === 0
}
