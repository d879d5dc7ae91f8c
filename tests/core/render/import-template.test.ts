import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mjml2html from 'mjml'
import { describe, expect, it } from 'vitest'
import type { Template } from '../../../src/core/compose/template.ts'
import { templateFile } from '../../../src/core/compose/design-file.ts'
import { importTemplate } from '../../../src/core/render/import-template.ts'
import { digest } from '../../support/digests.ts'
import { rendered } from '../../support/harbour-rendering.ts'
import { memoryCollection } from '../../support/memory-collection.ts'
import { root } from '../../support/root.ts'

const folder = join(root, 'tests/fixtures/mjml')
const documents = readdirSync(folder).filter(name => name.endsWith('.mjml'))

function desk(bytes: Uint8Array, name = 'letter.mjml') {
  const ownTemplates = memoryCollection<Template>('templates')
  return importTemplate({ ownTemplates, readBytes: async () => ({ name, bytes }) }, { from: 'path', path: name })
}
const imported = (text: string, name?: string) => desk(Buffer.from(text), name)

/** MJML names the parts of menus and carousels by sixteen random digits: here they are counted. */
function withoutChance(html: string): string {
  const names = new Map<string, string>()
  return html.replace(/(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])/g, name => {
    names.set(name, names.get(name) ?? `name ${names.size}`)
    return names.get(name) ?? ''
  })
}

describe('MJML documents as people write them', () => {
  it('are twenty-five, with every component and head element in them', () => {
    expect(documents).toHaveLength(25)
    const all = documents.map(name => readFileSync(join(folder, name), 'utf8')).join('\n')
    const known =
      'accordion accordion-element accordion-text accordion-title all attributes body breakpoint button carousel carousel-image class ' +
      'column divider font group head hero html-attribute html-attributes image include navbar navbar-link preview raw section selector ' +
      'social social-element spacer style table text title wrapper'
    expect(known.split(' ').filter(name => !new RegExp(`<mj-${name}[\\s/>]`).test(all))).toEqual([])
  })

  it.each(documents.map(name => [name]))('%s is kept to the last byte, and drawn as MJML draws it', async name => {
    const bytes = readFileSync(join(folder, name))
    const template = await desk(bytes, name)
    expect(Buffer.from(templateFile(template).text).equals(bytes)).toBe(true)
    const { html, text } = await rendered(digest([], { mjml: template.mjml }))
    const { html: plain } = await mjml2html(bytes.toString('utf8'))
    expect(withoutChance(html)).toBe(withoutChance(plain))
    expect(text).not.toMatch(/&\w+;/)
  })
})

describe('a document with a carousel and a menu', () => {
  it('is the same mail each time, though MJML names their parts at random', async () => {
    const mjml = ['13-navbar.mjml', '15-carousel.mjml'].map(name => readFileSync(join(folder, name), 'utf8'))
    for (const each of mjml)
      expect((await rendered(digest([], { mjml: each }))).html).toBe((await rendered(digest([], { mjml: each }))).html)
  })
})

describe('a template file', () => {
  it('is called what the file is called, and starts a digest with its title and preview', async () => {
    const template = await imported(
      '<mjml><mj-head><mj-title>Tides &amp; berths</mj-title><mj-preview>High water</mj-preview></mj-head><mj-body></mj-body></mjml>',
      'weekly letter.mjml',
    )
    expect(template).toMatchObject({ name: 'weekly letter', subject: 'Tides & berths', preheader: 'High water', sections: [] })
  })

  it.each([
    ['<mjml><mj-body><mj-section></mj-body></mjml>', 'line 1, column 16: <mj-section> is not closed before </mj-body>.'],
    ['<mjml>\n  <mj-body>\n    <mj-text>Oh', 'line 3, column 5: <mj-text> is not closed.'],
    ['<html><body>No MJML</body></html>', 'it has no <mjml>.'],
    ['<mjml></mjml>', 'it has no <mj-body>.'],
    ['{"broadsheet":"theme"}', 'is no template of Broadsheet’s.'],
    ['{"broadsheet":"template","version":9}', 'was written by a newer Broadsheet.'],
  ])('is refused where it is broken: %j', async (text, words) => {
    await expect(imported(text)).rejects.toMatchObject({ code: 'file-not-understood', message: expect.stringContaining(words) })
  })

  it('is refused when it is not UTF-8, for then it could not be kept as it is', async () => {
    await expect(desk(Uint8Array.of(0x3c, 0xff, 0x3e))).rejects.toMatchObject({ message: 'letter.mjml is not written in UTF-8.' })
  })

  it('that Broadsheet exported comes in as it went out, under an id of its own', async () => {
    const template = await imported('<mjml><mj-body></mj-body></mjml>')
    const own = { ...template, mjml: null }
    expect(await imported(templateFile(own).text)).toEqual({ ...own, id: expect.not.stringMatching(own.id) })
  })
})
