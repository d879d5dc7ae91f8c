import { describe, expect, it } from 'vitest'
import type { Digest } from '../../../src/core/compose/digest.ts'
import { editBlock } from '../../../src/core/compose/edit-block.ts'
import { blocksOf } from '../../../src/core/compose/find-block.ts'
import { mjmlFaultsOf } from '../../../src/core/render/mjml-faults-of.ts'
import { readableMjml } from '../../../src/core/render/readable-mjml.ts'
import { builtInTemplates } from '../../../src/node/resources/templates.ts'
import { block, digest, section, story } from '../../support/digests.ts'
import { rendered, rendering } from '../../support/harbour-rendering.ts'
import { specimenOf } from '../../support/specimens.ts'

/** HTML without the white space that shows nowhere. */
const tight = (html: string): string => html.replace(/[ \t\r\n]+/g, ' ').replace(/ ?(<[^>]*>) ?/g, '$1')

async function withDrafts(whole: Digest): Promise<Digest> {
  let drafted = whole
  for (const { id } of blocksOf(whole)) drafted = editBlock(drafted, id, { mjml: await rendering.draft(whole, id) })
  return drafted
}

describe('the MJML that a block is drawn from', () => {
  it('draws the same mail in place of every block of every template', async () => {
    for (const template of await builtInTemplates()) {
      const fields = specimenOf(template)
      const own = await rendered(await withDrafts(fields))
      expect(own.warnings, template.id).toEqual([])
      expect(tight(own.html), template.id).toBe(tight((await rendered(fields)).html))
    }
  })

  it('has a line for each element, its text left as it is', () => {
    const readable = readableMjml('<mj-raw><tr><td style="a:b"><h2>One\n <b>two</b></h2><p>\u00a0</p></td></tr></mj-raw>')
    expect(readable.split('\n')).toEqual([
      '<mj-raw>',
      '  <tr>',
      '    <td style="a:b">',
      '      <h2>One',
      ' <b>two</b></h2>',
      '      <p>\u00a0</p>',
      '    </td>',
      '  </tr>',
      '</mj-raw>',
    ])
  })

  it('is that of the fields, whatever MJML the block has now', async () => {
    const own = digest([section('all', [story({ id: 'own', headline: 'Low water', mjml: '<mj-text>Other</mj-text>' }), block('footer')])])
    expect(await rendering.draft(own, 'own')).toContain('Low water')
    await expect(rendering.draft(own, 'gone')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the MJML that a digest is drawn from', () => {
  it('makes a document whose words and addresses are those of the mail', async () => {
    for (const template of await builtInTemplates()) {
      const fields = specimenOf(template)
      const own = await rendered({ ...fields, mjml: await rendering.draft(fields, null) })
      expect(own.warnings, template.id).toEqual([])
      const [body] = /<body[\s\S]*<\/body>/.exec(own.html) ?? ['']
      const [fieldsBody] = /<body[\s\S]*<\/body>/.exec((await rendered(fields)).html) ?? ['']
      expect(wordsOf(body), template.id).toBe(wordsOf(fieldsBody))
      expect(own.pictures.toSorted(), template.id).toEqual((await rendered(fields)).pictures.toSorted())
    }
  })
})

function wordsOf(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[ \t\r\n]+/g, ' ')
}

describe('the faults of a block’s MJML', () => {
  const faulty = digest([
    section('all', [
      story({ id: 'one', mjml: '<mj-text>Fine</mj-text>\n<mj-text colour="red">No</mj-text>\n<mj-gull />' }),
      block('text', { id: 'two', mjml: '<mj-text>' }),
    ]),
  ])

  it('are told by line, those of other blocks left out', async () => {
    expect(await mjmlFaultsOf(rendering, { digest: faulty, blockId: 'one' })).toMatchObject([
      { level: 'warning', line: 2, column: 1, tag: 'mj-text' },
      { level: 'warning', line: 3, column: 1, tag: 'mj-gull' },
    ])
    expect(await mjmlFaultsOf(rendering, { digest: faulty, blockId: 'two' })).toMatchObject([{ level: 'error', line: 1, tag: 'mj-text' }])
  })

  it('are told although a document stands in place of the whole', async () => {
    const covered = { ...faulty, mjml: '<mjml><mj-body></mj-body></mjml>' }
    expect(await mjmlFaultsOf(rendering, { digest: covered, blockId: 'one' })).toHaveLength(2)
    expect(await mjmlFaultsOf(rendering, { digest: { ...covered, mjml: '<mjml><mj-body>' }, blockId: null })).toMatchObject([
      { level: 'error', blockId: null },
    ])
  })
})
