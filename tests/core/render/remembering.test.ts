import * as fc from 'fast-check'
import mjml2html from 'mjml'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/core/compose/block.ts'
import type { Digest } from '../../../src/core/compose/digest.ts'
import { openRendering } from '../../../src/core/render/open-rendering.ts'
import type { RenderOptions } from '../../../src/core/render/rendering.ts'
import { mjmlCompiler } from '../../../src/node/mjml/mjml-compiler.ts'
import { builtInThemes } from '../../../src/node/resources/themes.ts'
import { block, digest, section, story } from '../../support/digests.ts'
import { rendered } from '../../support/harbour-rendering.ts'
import { hostileTexts, randomDigests } from '../../support/random-digests.ts'

const compiler = mjmlCompiler()
const anew = () => openRendering({ compiler, themes: builtInThemes })
const options: RenderOptions = { pictureAddress: file => `images/${file}`, marks: true }

type Edit = (paper: Digest) => Digest

/** One of the things that people do to a digest, to a section and a block that `at` points out. */
const edits: fc.Arbitrary<Edit> = fc
  .record({
    at: fc.nat(100),
    words: fc.constantFrom('Boats are back.', 'The *slip* is open', ...hostileTexts),
    what: fc.constantFrom('write', 'remove', 'copy', 'swap', 'tone', 'title', 'show', 'subject', 'own'),
  })
  .map(({ at, words, what }) => paper => {
    const which = at % Math.max(1, paper.sections.length)
    const changed = paper.sections.map((each, index) => (index === which ? changedSection(each, at, words, what) : each))
    return what === 'subject' ? { ...paper, subject: words } : { ...paper, sections: changed }
  })

function changedSection(each: Digest['sections'][number], at: number, words: string, what: string): Digest['sections'][number] {
  const { blocks } = each
  const place = at % Math.max(1, blocks.length)
  const chosen = blocks[place]
  if (what === 'tone') return { ...each, tone: each.tone === 'paper' ? 'accent' : 'paper' }
  if (what === 'title') return { ...each, title: words }
  if (!chosen) return each
  if (what === 'remove') return { ...each, blocks: blocks.toSpliced(place, 1) }
  if (what === 'copy') return { ...each, blocks: blocks.toSpliced(place, 0, { ...chosen, id: `${chosen.id}-${at}-${blocks.length}` }) }
  if (what === 'swap') return { ...each, blocks: blocks.toReversed() }
  return { ...each, blocks: blocks.with(place, changedBlock(chosen, words, what)) }
}

function changedBlock(chosen: Block, words: string, what: string): Block {
  if (what === 'show') return { ...chosen, showTo: { who: 'tagged', tag: 'berth holder', carried: true } }
  if (what === 'own') return { ...chosen, mjml: '<mj-text>High water at {{name}}</mj-text>' }
  return chosen.kind === 'article'
    ? { ...chosen, headline: words, blurb: words }
    : { ...chosen, ...('markdown' in chosen && { markdown: words }) }
}

/** White space between elements aside, and the comments that only break lines. */
const squeezed = (html: string): string =>
  html
    .replaceAll('<!--\n-->', '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([<>]) ?/g, '$1')

const paper = (blurb: string) =>
  digest([section('all', [block('masthead'), story({ blurb }), block('button', { label: 'Go', url: 'https://a.example/' })])])

describe('a rendering that remembers', () => {
  it('answers after any edits what one would that begins anew, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(randomDigests, fc.array(edits, { minLength: 1, maxLength: 8 }), async (start, steps) => {
        const lasting = anew()
        let paper = start
        await lasting.render(paper, options)
        for (const step of steps) {
          paper = step(paper)
          expect(await lasting.render(paper, options)).toEqual(await anew().render(paper, options))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('answers what MJML makes of the MJML that it answers', async () => {
    await fc.assert(
      fc.asyncProperty(randomDigests, async paper => {
        const { mjml, html } = await rendered(paper)
        const { html: plain } = await mjml2html(mjml, { fonts: {}, keepComments: false, validationLevel: 'soft' })
        expect(squeezed(html)).toBe(squeezed(plain))
      }),
      { numRuns: 25 },
    )
  })

  it('asks MJML nothing when a story is written on', async () => {
    let asked = 0
    const counting = openRendering({
      compiler: { compile: (...order) => compiler.compile(...order).finally(() => (asked += 1)) },
      themes: builtInThemes,
    })
    await counting.render(paper('Boats are back.'), options)
    await counting.render(paper('Boats are back at the quay.'), options)
    expect(asked).toBe(1)
  })
})
