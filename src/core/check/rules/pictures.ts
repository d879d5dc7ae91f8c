import { shorten } from '../../base/text.ts'
import type { Block, BlockPicture } from '../../compose/block.ts'
import type { BlockEdits } from '../../compose/edit-block.ts'
import type { Fault, Fix } from '../finding.ts'
import type { CheckMatter } from '../matter.ts'
import { nameOf, wordsOf } from '../../compose/name-of.ts'

// What a phone on a slow line loads in about two seconds.
const heavyBytes = 1_000_000
// Layouts that show a picture over the whole width of the mail.
const acrossTheMail = new Set(['lead', 'card'])

/** Pictures that are not described, not there, too small, or too heavy. */
export function pictureFaults(matter: CheckMatter): readonly Fault[] {
  const { blocks, page, digest } = matter
  const inBlocks = blocks.flatMap(block => {
    const picture = shownPicture(block)
    return picture === null || block.mjml !== null ? [] : faultsOf(block, picture, matter)
  })
  const own = new Set(blocks.filter(({ mjml }) => mjml !== null).map(({ id }) => id))
  const unnamed = page.elements.filter(
    ({ tag, hidden, attributes, blockId }) =>
      tag === 'img' && !hidden && attributes['alt'] === undefined && (digest.mjml !== null || (blockId !== null && own.has(blockId))),
  )
  return [...inBlocks, ...unnamed.map(({ blockId, attributes }) => noAlt(blockId, attributes['src'] ?? '', null))]
}

function shownPicture(block: Block): BlockPicture | null {
  if (block.kind === 'article') return block.showPicture && block.layout !== 'headline' && block.layout !== 'quote' ? block.picture : null
  return block.kind === 'picture' || block.kind === 'sponsor' ? block.picture : null
}

function faultsOf(block: Block, picture: BlockPicture, { theme, pictureBytes }: CheckMatter): readonly Fault[] {
  const { file, width, alt } = picture
  const place = { blockId: block.id }
  const name = shorten(nameOf(block), 60)
  const faults: Fault[] = []
  if (alt.trim() === '') faults.push(noAlt(block.id, name, describe(block, picture)))
  else if (isPoor(alt))
    faults.push({
      rule: 'poor-alt',
      level: 'warn',
      ...place,
      what: `The picture of “${name}” is described by “${shorten(alt, 40)}”, which tells nobody what it shows.`,
      remedy: 'Say in a few words what is in it.',
      fix: describe(block, picture),
    })
  const bytes = pictureBytes.get(file)
  if (bytes === undefined)
    faults.push({
      rule: 'missing-picture',
      level: 'warn',
      ...place,
      what: `The file of the picture of “${name}” is not in the library.`,
      remedy: 'Choose the picture again.',
      fix: { label: 'Take the picture out', edit: { do: 'edit-block', blockId: block.id, edits: { picture: null } } },
    })
  else if (bytes > heavyBytes)
    faults.push({
      rule: 'heavy-picture',
      level: 'warn',
      ...place,
      what: `The picture of “${name}” weighs ${(bytes / 1_000_000).toFixed(1)} MB.`,
      remedy: 'Choose a smaller one: on a phone it takes seconds to come.',
    })
  const shownAt = block.kind === 'article' && !acrossTheMail.has(block.layout) ? theme.width / 3 : theme.width
  if (block.kind !== 'sponsor' && width < shownAt * 0.75)
    faults.push({
      rule: 'small-picture',
      level: 'hint',
      ...place,
      what: `The picture of “${name}” is ${width} pixels wide and is shown at ${Math.round(shownAt)}.`,
      remedy: 'It looks blurred. Choose a larger one, or another layout.',
    })
  return faults
}

function noAlt(blockId: string | null, name: string, fix: Fix | null): Fault {
  return {
    rule: 'missing-alt',
    level: 'warn',
    blockId,
    of: blockId === null ? name : '',
    what: `The picture of “${shorten(name, 60)}” has no description (alt text).`,
    remedy: 'Say in a few words what is in it: it is all that some readers get.',
    fix,
  }
}

function describe(block: Block, picture: BlockPicture): Fix | null {
  const words = wordsOf(block)
  if (words === '' || isPoor(words)) return null
  const edits: BlockEdits<'picture'> = { picture: { ...picture, alt: words } }
  return { label: block.kind === 'picture' ? 'Use the caption' : 'Use the headline', edit: { do: 'edit-block', blockId: block.id, edits } }
}

/** A file's name, or a word that says only that it is a picture. */
function isPoor(alt: string): boolean {
  const text = alt.trim()
  return /^\S+\.(jpe?g|png|gif|webp|avif|svg|heic)$/i.test(text) || /^(image|picture|photo|img|logo|dsc|untitled)[\s_-]*\d*$/i.test(text)
}
