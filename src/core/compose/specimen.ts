import type { Block, BlockOf } from './block.ts'
import type { Digest } from './digest.ts'
import { newDigest } from './new-digest.ts'
import type { Template } from './template.ts'

/** What a specimen shows as an article. */
export type SpecimenStory = Pick<
  BlockOf<'article'>,
  'headline' | 'blurb' | 'url' | 'siteName' | 'byline' | 'publishedAt' | 'scoopedBy' | 'picture'
>

const titles = ['From the water', 'Made by hand', 'Worth an evening', 'On the table']
const sentences = [
  'The market hall opens again on Friday, with eleven stalls and the old scales.',
  'Two years of work went into it, most of it in the evenings.',
  'We walked the whole wall at low tide to see for ourselves.',
  'Bring a lamp, and something to sit on.',
]

/** For a library that has no articles yet. */
const ownStories: readonly SpecimenStory[] = [
  ['The ferry will run after dark', 'From November the last boat leaves at ten, an hour later than it ever did.', 'Saltmere Gazette'],
  [
    'A bell that was cast twice',
    'The first one cracked within a week. Its founder carried the second across on his back.',
    'Chapel Records',
  ],
  ['How to mend a net', 'Begin at the edge, and never cut more than you can tie again before supper.', 'The Loft'],
  ['Who counts the seals', 'Nine people, one telescope and a notebook that has lasted since 1988.', 'Coast and Field'],
].map(([headline = '', blurb = '', siteName = '']) => ({
  headline,
  blurb,
  siteName,
  url: 'https://saltmere.example/',
  byline: '',
  publishedAt: '2026-11-02T08:00:00.000Z',
  scoopedBy: 'Ines Calder',
  picture: null,
}))

/** A template with its empty places filled, to show a theme on: stories in turn, and words of our own. Never kept. */
export function specimen(template: Template, stories: readonly SpecimenStory[], now: Date): Digest {
  const digest = newDigest({ template, topic: null, subject: null, last: undefined, number: 41, dueAt: null, now })
  const story = inTurn(stories.length > 0 ? picturedFirst(stories) : ownStories)
  const [title, sentence] = [inTurn(titles), inTurn(sentences)]
  const titled = (text: string): string => filled(text, title)
  const told = (text: string): string => filled(text, sentence)

  const filledBlock = (block: Block): Block => {
    switch (block.kind) {
      case 'masthead':
        return {
          ...block,
          title: filled(block.title, () => 'The Harbour Weekly'),
          tagline: filled(block.tagline, () => 'News from the quay'),
        }
      case 'article':
        return filledArticle(block, story() ?? null, told)
      case 'picture':
        return { ...block, picture: block.picture ?? story()?.picture ?? null, caption: told(block.caption) }
      case 'text':
      case 'footer':
        return { ...block, markdown: told(block.markdown) }
      case 'heading':
        return { ...block, text: titled(block.text) }
      case 'button':
        return { ...block, label: filled(block.label, () => 'Read on'), url: block.url || anywhere }
      case 'call-to-action':
        return {
          ...block,
          title: titled(block.title),
          text: told(block.text),
          label: filled(block.label, () => 'Take part'),
          url: block.url || anywhere,
        }
      case 'sponsor':
        return { ...block, title: filled(block.title, () => 'Saltmere Rope Works'), text: told(block.text), url: block.url || anywhere }
      default:
        return block
    }
  }
  return {
    ...digest,
    subject: filled(digest.subject, () => 'The lamp room opens'),
    preheader: told(digest.preheader),
    sections: digest.sections.map(section => ({ ...section, title: titled(section.title), blocks: section.blocks.map(filledBlock) })),
  }
}

const anywhere = 'https://saltmere.example/'

function filledArticle(block: BlockOf<'article'>, story: SpecimenStory | null, told: (text: string) => string): Block {
  if (!story) return block
  const { headline, blurb, ...facts } = story
  return {
    ...block,
    ...facts,
    headline: filled(block.headline, () => headline),
    blurb: block.blurb === '' ? '' : blurb,
    insight: told(block.insight),
  }
}

function picturedFirst(stories: readonly SpecimenStory[]): readonly SpecimenStory[] {
  return stories.toSorted((one, other) => Number(other.picture !== null) - Number(one.picture !== null))
}

/** A text with what `words` says in every empty place. */
function filled(text: string, words: () => string | undefined): string {
  return text.replace(/\[\[[^[\]]+\]\]/g, place => words() ?? place)
}

/** One after the other, and from the start again. */
function inTurn<T>(all: readonly T[]): () => T | undefined {
  let next = 0
  return () => all[next++ % Math.max(1, all.length)]
}
