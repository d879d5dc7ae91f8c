import { describe, expect, it } from 'vitest'
import type { CheckPorts, KnownLink } from '../../../src/core/check/check-ports.ts'
import type { Finding, Rule } from '../../../src/core/check/finding.ts'
import type { Block } from '../../../src/core/compose/block.ts'
import type { Digest } from '../../../src/core/compose/digest.ts'
import { spelling } from '../../../src/node/spelling/spelling.ts'
import { findingsIn } from '../../support/checking.ts'
import { block, digest, quayPicture, section, story } from '../../support/digests.ts'

/** A digest with nothing wrong in it, and more blocks. */
function sound(more: readonly Block[] = [], changes: Partial<Digest> = {}): Digest {
  const blocks = [
    block('masthead', { title: 'The Harbour Weekly' }),
    block('text', {
      id: 'welcome',
      markdown: 'Hello {{name|there}},\n\nthe quay is open again, and so is the café at its end. Come and see.',
    }),
  ]
  return digest(
    [
      section('top', blocks),
      section('news', [story({ id: 'story' }), ...more], { title: 'News' }),
      section('foot', [block('footer', { markdown: '{{sender}} · [Leave]({{unsubscribe}})' })]),
    ],
    changes,
  )
}

const own = (mjml: string): Block => block('text', { id: 'own', markdown: 'Own', mjml })
const answered = (is: KnownLink['is'], movedTo: string | null = null): Partial<CheckPorts> => ({
  knownLinks: async () => [
    {
      url: 'https://harbour.example/news/reopens',
      is,
      movedTo,
      words: 'The site has no such page any more (404).',
      checkedAt: '2026-11-05T08:00:00.000Z',
    },
  ],
})
const people: CheckPorts['readers'] = async () => [
  { email: 'kai@reader.example', name: 'Kai', attributes: { boat: 'Marie' }, tags: [] },
  { email: 'ada@reader.example', name: '', attributes: {}, tags: [] },
]
const other = (changes: Parameters<typeof story>[0]): Block =>
  story({ id: 'other', articleId: '202611-other', url: 'https://harbour.example/news/other', headline: 'The other story', ...changes })

type Planted = readonly [fault: string, rule: Rule, blockId: string | null, digest: Digest, known?: Partial<CheckPorts>]

const planted: readonly Planted[] = [
  ['an empty subject', 'no-subject', null, sound([], { subject: ' ' })],
  ['a subject longer than lists show', 'long-subject', null, sound([], { subject: 'The fish market reopens '.repeat(4) })],
  ['an empty preheader, for which the first words stand in', 'no-preheader', null, sound([], { preheader: '' })],
  ['a preheader longer than lists show', 'long-preheader', null, sound([], { preheader: 'And where to see the lights '.repeat(6) })],
  ['a preheader that repeats the subject', 'preheader-repeats-subject', null, sound([], { preheader: 'The fish market reopens!' })],
  ['a place of the template left open', 'placeholder-left', 'open', sound([block('text', { id: 'open', markdown: '[[Say hello]]' })])],
  ['a merge field cut short', 'broken-merge-field', 'cut', sound([block('text', { id: 'cut', markdown: 'Dear {{na' })])],
  [
    'a merge field that nobody has',
    'unknown-merge-field',
    'bad',
    sound([block('text', { id: 'bad', markdown: 'Your {{pier}}' })]),
    { readers: people },
  ],
  [
    'a merge field that some lack',
    'no-fallback',
    'bare',
    sound([block('text', { id: 'bare', markdown: 'Your {{boat}}' })]),
    { readers: people },
  ],
  [
    'no way to leave',
    'no-unsubscribe',
    null,
    { ...sound(), mjml: '<mjml><mj-body><mj-section><mj-column><mj-text>{{sender}}</mj-text></mj-column></mj-section></mj-body></mjml>' },
  ],
  [
    'no postal address',
    'no-postal-address',
    null,
    {
      ...sound(),
      mjml: '<mjml><mj-body><mj-section><mj-column><mj-text><a href="{{unsubscribe}}">Leave</a></mj-text></mj-column></mj-section></mj-body></mjml>',
    },
  ],
  ['a copy on the web with no address', 'no-web-address', null, sound([block('text', { id: 'web', markdown: '[On the web]({{view}})' })])],
  ['pictures linked to nowhere', 'no-picture-address', null, sound([], { pictures: { as: 'linked', base: '' } })],
  ['MJML that cannot be drawn', 'broken-mjml', 'own', sound([own('<mj-text>Cut short')])],
  ['MJML with an attribute that is none', 'mjml-warning', 'own', sound([own('<mj-text colour="red">Fish</mj-text>')])],
  ['more than Gmail shows', 'large-mail', 'long', sound([block('text', { id: 'long', markdown: 'The quay is open. '.repeat(6_500) })])],
  ['a layout that Outlook does not know', 'client-support', 'own', sound([own('<mj-text><div style="display:grid">Fish</div></mj-text>')])],
  ['a story without an address', 'missing-link', 'other', sound([other({ url: null })])],
  ['an address that is none', 'bad-link', 'go', sound([block('button', { id: 'go', label: 'Come along', url: 'harbour.example/lights' })])],
  ['a link that is not encrypted', 'insecure-link', 'other', sound([other({ url: 'http://harbour.example/lights' })])],
  ['the same link twice', 'same-link', 'other', sound([other({ url: 'https://harbour.example/news/reopens' })])],
  ['a page that has gone', 'dead-link', 'story', sound(), answered('gone')],
  ['a page that has moved', 'moved-link', 'story', sound(), answered('moved', 'https://harbour.example/2026/reopens')],
  [
    'a link that says it leads elsewhere',
    'disguised-link',
    'trap',
    sound([block('text', { id: 'trap', markdown: 'See [www.harbour.example](https://elsewhere.example/).' })]),
  ],
  [
    'a link by way of a shortener',
    'link-shortener',
    'short',
    sound([block('text', { id: 'short', markdown: 'See [the map](https://bit.ly/3harbour).' })]),
  ],
  ['a picture that nobody described', 'missing-alt', 'other', sound([other({ picture: { ...quayPicture, alt: '' } })])],
  ['a picture described by its file', 'poor-alt', 'other', sound([other({ picture: { ...quayPicture, alt: 'DSC_0042.jpg' } })])],
  [
    'a picture too small for its place',
    'small-picture',
    'other',
    sound([other({ layout: 'lead', picture: { ...quayPicture, width: 240 } })]),
  ],
  ['a picture too heavy for a phone', 'heavy-picture', 'story', sound(), { pictures: { pictureWeight: async () => 2_400_000 } }],
  ['a picture whose file has gone', 'missing-picture', 'story', sound(), { pictures: { pictureWeight: async () => null } }],
  [
    'a picture that mail readers do not show',
    'picture-format',
    'own',
    sound([own('<mj-image src="https://harbour.example/quay.avif" alt="The quay" />')]),
  ],
  ['grey words on grey', 'contrast', 'own', sound([own('<mj-text color="#bbbbbb">Hard to read</mj-text>')])],
  ['a heading that skips a rank', 'heading-order', 'own', sound([own('<mj-text><h5>Too deep</h5></mj-text>')])],
  ['a block with nothing in it', 'empty-block', 'nothing', sound([block('text', { id: 'nothing' })])],
  [
    'a section with nothing in it',
    'empty-section',
    null,
    { ...sound(), sections: [...sound().sections, section('void', [], { title: 'Letters' })] },
  ],
  ['the same article twice', 'article-twice', 'again', sound([story({ id: 'again' })])],
  [
    'an article that was in an earlier digest',
    'used-before',
    'story',
    sound(),
    { articles: async ids => ids.map(id => ({ id, wordCount: 900, usedIn: [{ digestId: 'harbour-40', number: 40, sent: true }] })) },
  ],
  ['a story that credits nobody', 'no-credit', 'other', sound([other({ siteName: '', byline: '' })])],
  [
    'half of a source quoted',
    'long-quote',
    'other',
    sound([other({ blurb: 'The quay is open to everybody again. '.repeat(10) })]),
    { articles: async ids => ids.map(id => ({ id, wordCount: 240, usedIn: [] })) },
  ],
  ['a subject that shouts', 'shouting', null, sound([], { subject: 'FISH MARKET REOPENS!!' })],
  ['words that spam filters look for', 'spam-words', null, sound([], { subject: 'Limited time offer at the market' })],
  [
    'a word that no dictionary has',
    'misspelt-word',
    'typo',
    sound([block('text', { id: 'typo', markdown: 'You will recieve the map at the gate.' })]),
    { spelling: spelling('no own dictionaries') },
  ],
  [
    'pictures and next to no words',
    'mostly-pictures',
    null,
    digest([
      section(
        'only',
        Array.from({ length: 5 }, (_, n) => block('picture', { id: `picture-${n}`, picture: quayPicture })),
      ),
    ]),
  ],
]

describe('check', () => {
  it('finds nothing in a digest with nothing wrong in it', async () => {
    expect(await findingsIn(sound(), { readers: people })).toEqual([])
  })

  it.each(planted.map(([fault, rule, blockId, wrong, known = {}]) => ({ fault, rule, blockId, wrong, known })))(
    'finds $fault',
    async ({ rule, blockId, wrong, known }) => {
      const found = (await findingsIn(wrong, known)).filter(finding => finding.rule === rule)
      expect(found.map(finding => finding.blockId)).toEqual([blockId])
      expect(found[0]?.what).toMatch(/[.”]$/)
      expect(found[0]?.remedy).toMatch(/[.?]$/)
    },
  )

  it('has a planted fault for every rule', () => {
    const rules: Record<Finding['rule'], true> = {
      'no-subject': true,
      'long-subject': true,
      'no-preheader': true,
      'long-preheader': true,
      'preheader-repeats-subject': true,
      'placeholder-left': true,
      'broken-merge-field': true,
      'unknown-merge-field': true,
      'no-fallback': true,
      'no-unsubscribe': true,
      'no-postal-address': true,
      'no-web-address': true,
      'no-picture-address': true,
      'broken-mjml': true,
      'mjml-warning': true,
      'large-mail': true,
      'client-support': true,
      'missing-link': true,
      'bad-link': true,
      'insecure-link': true,
      'same-link': true,
      'dead-link': true,
      'moved-link': true,
      'disguised-link': true,
      'missing-alt': true,
      'poor-alt': true,
      'small-picture': true,
      'heavy-picture': true,
      'picture-format': true,
      'missing-picture': true,
      contrast: true,
      'heading-order': true,
      'empty-block': true,
      'empty-section': true,
      'article-twice': true,
      'used-before': true,
      'no-credit': true,
      'long-quote': true,
      shouting: true,
      'spam-words': true,
      'link-shortener': true,
      'mostly-pictures': true,
      'misspelt-word': true,
    }
    expect(planted.map(([, rule]) => rule).toSorted()).toEqual(Object.keys(rules).toSorted())
  })
})
