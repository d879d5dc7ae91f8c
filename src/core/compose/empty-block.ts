import { newId } from '../base/id.ts'
import type { BlockKind, BlockOf } from './block.ts'
import { everyone } from './show-to.ts'

type Blank<K extends BlockKind> = Omit<BlockOf<K>, 'id' | 'kind' | 'showTo' | 'mjml'>

const blanks: { readonly [K in BlockKind]: Blank<K> } = {
  masthead: { title: '', tagline: '', showDate: true },
  text: { markdown: '' },
  heading: { text: '' },
  article: {
    articleId: null,
    layout: 'picture-left',
    headline: '',
    blurb: '',
    insight: '',
    showInsight: true,
    url: null,
    siteName: '',
    byline: '',
    publishedAt: null,
    scoopedBy: '',
    picture: null,
    showPicture: true,
    linkLabel: 'Read on',
  },
  picture: { picture: null, caption: '', url: null },
  button: { label: '', url: '' },
  divider: {},
  'call-to-action': { title: '', text: '', label: '', url: '' },
  sponsor: { label: 'Presented by', title: '', text: '', url: '', picture: null },
  contents: { title: 'In this issue' },
  footer: { markdown: '' },
}

/** A new block of a kind with nothing written in it. */
export function emptyBlock<K extends BlockKind>(kind: K): BlockOf<K> {
  const blank: object = { id: newId(), kind, showTo: everyone, mjml: null, ...blanks[kind] }
  return blank as BlockOf<K>
}
