import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ShowTo } from '../../../src/core/compose/show-to.ts'
import { compileMerge, findMergeFields, mergeFields } from '../../../src/core/render/merge-fields.ts'
import { block, digest, section, story } from '../../support/digests.ts'
import { rendered } from '../../support/harbour-rendering.ts'
import { hostileTexts, randomDigests } from '../../support/random-digests.ts'

const words = fc.constantFrom('berth holder', 'a=b', 'x--y', '-->', '}}', ...hostileTexts)
const conditions: fc.Arbitrary<ShowTo> = fc.oneof(
  fc.record({ who: fc.constant('tagged' as const), tag: words, carried: fc.boolean() }),
  fc.record({
    who: fc.constant('attribute' as const),
    name: words,
    test: fc.constantFrom('is' as const, 'is-not' as const, 'is-there' as const, 'is-missing' as const),
    value: words,
  }),
  fc.constant({ who: 'web' as const }),
  fc.constant({ who: 'everyone' as const }),
)
const tagged = (tag: string): ShowTo => ({ who: 'tagged', tag, carried: true })

/** What closes something that is not open, or is left open: void elements and what Outlook alone reads aside. */
function unbalanced(html: string): readonly string[] {
  const open: string[] = []
  const faults: string[] = []
  for (const [, slash, name = ''] of html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<(\/?)([a-z][\w:]*)(?:[^<>"]|"[^"]*")*>/gi)) {
    if (/^(?:img|br|hr|meta|link|input)$/i.test(name)) continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) faults.push(`</${name}>`)
  }
  return [...faults, ...open]
}

async function seenBy(showTo: ShowTo, reader: { tags?: readonly string[]; web?: boolean; values?: Readonly<Record<string, string>> }) {
  const paper = digest([
    section('all', [
      story({ id: 'a', headline: 'For all' }),
      story({ id: 'b', headline: 'For some', showTo }),
      story({ id: 'c', headline: 'Last' }),
    ]),
  ])
  const { html, text } = await rendered(paper)
  const onlooker = { tags: reader.tags ?? [], web: reader.web ?? false }
  const parts = [mergeFields(html, 'html', reader.values ?? {}, onlooker), mergeFields(text, 'text', reader.values ?? {}, onlooker)]
  for (const part of parts) {
    expect(part).toContain('For all')
    expect(part).toContain('Last')
    expect(part).not.toContain('{{')
  }
  const seen = parts.map(part => part.includes('For some'))
  expect(seen[0]).toBe(seen[1])
  return seen[0]
}

describe('a part that only some readers see', () => {
  it.each<[string, ShowTo, Parameters<typeof seenBy>[1], boolean]>([
    ['carry the tag', tagged('berth holder'), { tags: ['Berth holder '] }, true],
    ['carry another tag', tagged('berth holder'), { tags: ['crabber'] }, false],
    ['do not carry the tag', { who: 'tagged', tag: 'crabber', carried: false }, { tags: [] }, true],
    ['have the value', { who: 'attribute', name: 'town', test: 'is', value: 'saltmere' }, { values: { town: 'Saltmere' } }, true],
    ['have another value', { who: 'attribute', name: 'town', test: 'is', value: 'saltmere' }, { values: { town: 'Eelby' } }, false],
    ['have no value but should not have this', { who: 'attribute', name: 'town', test: 'is-not', value: 'Eelby' }, {}, true],
    ['have any value', { who: 'attribute', name: 'boat', test: 'is-there', value: '' }, { values: { boat: 'Marie' } }, true],
    ['have an empty value', { who: 'attribute', name: 'boat', test: 'is-missing', value: '' }, { values: { boat: ' ' } }, true],
    ['look at the web', { who: 'web' }, { web: true }, true],
    ['read mail', { who: 'web' }, { tags: ['web'] }, false],
    ['are called like what every object has', { who: 'attribute', name: 'constructor', test: 'is-there', value: '' }, {}, false],
  ])('is judged right for those who %s', async (_who, showTo, reader, seen) => {
    expect(await seenBy(showTo, reader)).toBe(seen)
  })

  it('may be a whole section, with parts in it for fewer', async () => {
    const paper = digest([
      section('news', [story({ id: 'a', headline: 'Berths' }), story({ id: 'b', headline: 'Dredging', showTo: tagged('skipper') })], {
        title: 'Harbour',
        showTo: tagged('berth holder'),
      }),
      section('end', [block('footer')]),
    ])
    const { html } = await rendered(paper)
    const merge = compileMerge(html, 'html')
    const seen = (...tags: string[]) =>
      ['Harbour', 'Berths', 'Dredging'].filter(each => merge({}, { tags, web: false }).includes(`>${each}<`))
    expect([seen(), seen('skipper'), seen('berth holder'), seen('berth holder', 'skipper')]).toEqual([
      [],
      [],
      ['Harbour', 'Berths'],
      ['Harbour', 'Berths', 'Dredging'],
    ])
  })

  it('leaves a sound page and no trace, whatever the conditions and whoever reads', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomDigests,
        fc.array(conditions, { minLength: 1, maxLength: 6 }),
        fc.record({ tags: fc.array(words, { maxLength: 3 }), web: fc.boolean() }),
        async (start, shown, onlooker) => {
          let n = 0
          const next = (): ShowTo => shown[n++ % shown.length] ?? { who: 'everyone' }
          const paper = {
            ...start,
            sections: start.sections.map(each => ({
              ...each,
              showTo: next(),
              blocks: each.blocks.map(one => ({ ...one, showTo: next() })),
            })),
          }
          const { html, text } = await rendered(paper)
          const merged = mergeFields(html, 'html', {}, onlooker)
          expect(unbalanced(merged)).toEqual([])
          for (const part of [merged, mergeFields(text, 'text', {}, onlooker)]) expect(part).not.toMatch(/\{\{(?:#show|\/show)/)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('is no broken merge field', async () => {
    const { html, text } = await rendered(digest([section('all', [story({ showTo: tagged('berth holder') })])]))
    for (const part of [html, text]) expect(findMergeFields(part)).toEqual({ fields: [], broken: [] })
  })
})
