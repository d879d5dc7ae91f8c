import * as fc from 'fast-check'
import { articleLayouts } from '../../src/core/compose/article-layouts.ts'
import type { Block, BlockKind, BlockPicture } from '../../src/core/compose/block.ts'
import type { Digest, Section } from '../../src/core/compose/digest.ts'
import { block, digest, quayPicture, section, story } from './digests.ts'

/** What pages, feeds and people put into text fields to break out of them. */
export const hostileTexts = [
  '</mj-text></mj-column><mj-raw><script>alert(1)</script></mj-raw>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  ']]><b>out</b>',
  '<!-- comment --> <![CDATA[ x ]]>',
  '<!--[if mso]><table><![endif]-->',
  '{{name}} {{unsubscribe}} \\{{sender}} {{{{email}}}}',
  '[x](javascript:alert(1)) ![p](https://spy.example/p.gif) <https://a.example/">',
  '&lt;script&gt; &amp;nbsp; &#x3c;b&#x3e;',
  '<mj-include path="/etc/passwd" /> <mj-style>*{display:none}</mj-style>',
  'class="mark-0" id="block-x" style="color:red"',
  '\u202Egnp.exe\u0000\u0008\uD800 \r\nBcc: all@harbour.example',
  '</style></title></head><body onload=alert(1)>',
  '$& $1 $` \\u003c %3Cscript%3E',
]

/** Every kind; a missing one is an error of type. */
export const blockKinds = Object.keys({
  masthead: 0,
  text: 0,
  heading: 0,
  article: 0,
  picture: 0,
  button: 0,
  divider: 0,
  'call-to-action': 0,
  sponsor: 0,
  contents: 0,
  footer: 0,
} satisfies Record<BlockKind, 0>) as BlockKind[]

const words = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 60 }), fc.lorem({ maxCount: 8 }))
const addresses = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(...hostileTexts, 'javascript:alert(1)', 'data:text/html,x', 'mailto:desk@harbour.example', ''),
)
const picture: fc.Arbitrary<BlockPicture | null> = fc.option(
  fc.record({ width: fc.integer({ min: 1, max: 3000 }), alt: words }).map(changes => ({ ...quayPicture, ...changes })),
  { nil: null },
)

const someBlock: fc.Arbitrary<Block> = fc
  .record({
    kind: fc.constantFrom(...blockKinds),
    layout: fc.constantFrom(...articleLayouts),
    flag: fc.boolean(),
    a: words,
    b: words,
    c: words,
    d: words,
    address: addresses,
    picture,
  })
  .map(({ kind, layout, flag, a, b, c, d, address, picture }): Block => {
    const blocks = {
      masthead: block('masthead', { title: a, tagline: b, showDate: flag }),
      text: block('text', { markdown: a }),
      heading: block('heading', { text: a }),
      article: story({
        layout,
        headline: a,
        blurb: b,
        insight: c,
        siteName: d,
        byline: a,
        scoopedBy: b,
        linkLabel: c,
        url: address,
        picture,
        showPicture: flag,
      }),
      picture: block('picture', { picture, caption: a, url: address }),
      button: block('button', { label: a, url: address }),
      divider: block('divider'),
      'call-to-action': block('call-to-action', { title: a, text: b, label: c, url: address }),
      sponsor: block('sponsor', { label: a, title: b, text: c, url: address, picture }),
      contents: block('contents', { title: a }),
      footer: block('footer', { markdown: a }),
    } as const
    return blocks[kind]
  })

const someSection: fc.Arbitrary<Section> = fc
  .record({
    title: words,
    tone: fc.constantFrom('paper' as const, 'tint' as const, 'accent' as const),
    blocks: fc.array(someBlock, { maxLength: 5 }),
  })
  .map(({ title, tone, blocks }) => section('s', blocks, { title, tone }))

/** Any digest that the schema takes, with hostile text in every field. Every block and section has an id of its own. */
export const randomDigests: fc.Arbitrary<Digest> = fc
  .record({
    sections: fc.array(someSection, { minLength: 1, maxLength: 4 }),
    subject: words,
    preheader: words,
    language: fc.constantFrom('en', 'fr-CA', 'ar', 'none such'),
  })
  .map(({ sections, ...changes }) =>
    digest(
      sections.map((each, s) => ({ ...each, id: `s${s}`, blocks: each.blocks.map((one, b) => ({ ...one, id: `s${s}b${b}` })) })),
      changes,
    ),
  )

/** The same digest with every text a harmless word, empty where it was empty: the shape that hostile text must not change. */
export function disarmed(harmful: Digest): Digest {
  const plain = JSON.parse(JSON.stringify(harmful), (key, value: unknown) =>
    typeof value === 'string' && textFields.has(key) ? (value.trim() === '' ? '' : 'word') : value,
  ) as Digest
  return plain
}

const textFields = new Set([
  'title',
  'tagline',
  'text',
  'headline',
  'siteName',
  'byline',
  'scoopedBy',
  'linkLabel',
  'alt',
  'caption',
  'label',
  'subject',
])
