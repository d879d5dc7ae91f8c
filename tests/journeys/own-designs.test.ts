import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { NewsroomEvent } from '../../src/contract/events.ts'
import { contrast, pairsOf, readable } from '../../src/core/compose/contrast.ts'
import { openNewsroom } from '../../src/node/open-newsroom.ts'
import { aNewsroom } from '../support/newsroom.ts'
import { root } from '../support/root.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const newsletter = join(root, 'tests/fixtures/mjml/25-a-real-newsletter.mjml')

const bell = join(root, 'resources/sample-library/pictures/bell.svg')
const boats = join(root, 'resources/sample-library/pictures/boats-at-quay.svg')

/** A library, closed again, that keeps one theme of its own. */
async function aLibraryWithATheme() {
  const folder = await temporaryFolder()
  const library = join(folder, 'library')
  const open = () => openNewsroom({ library, sample: false, secrets: { folder: join(folder, 'secrets'), key: null }, holder: 'a test' })
  const newsroom = await open()
  const [theme] = await newsroom.handlers['themes.list'](undefined)
  if (!theme) throw new Error('no theme')
  const own = await newsroom.handlers['themes.save']({ ...theme, id: '', name: 'Low tide' })
  await newsroom.close()
  return { library, open, own }
}

describe('templates of the library’s own', () => {
  it('come in from MJML, start digests, and go out as they came in', async () => {
    const { newsroom, library } = await aNewsroom()
    const { handlers } = newsroom
    const template = await handlers['templates.import']({ source: { from: 'path', path: newsletter } })
    expect((await handlers['templates.list'](undefined)).at(-1)).toEqual(template)
    expect(await readdir(join(library, 'templates'))).toEqual([`${template.id}.json`])
    const digest = await handlers['digest.new']({ templateId: template.id, topicId: null, subject: null })
    expect(digest).toMatchObject({ subject: 'The Harbour Weekly', preheader: 'The lamp room opens', mjml: template.mjml })
    const { html, text, warnings } = await handlers['render.preview']({ digest, subscriberId: null })
    expect(html).toContain('Oysters come home')
    expect(text).toContain('№ 1, for Robin Quayle')
    expect(warnings).toEqual([])
    const { name, text: file } = await handlers['templates.export'](template.id)
    expect([name, file]).toEqual(['25-a-real-newsletter.mjml', await readFile(newsletter, 'utf8')])
  })

  it('are removed, and brought back by undo', async () => {
    const { handlers } = (await aNewsroom()).newsroom
    const template = await handlers['templates.import']({ source: { from: 'path', path: newsletter } })
    const { label, undo } = await handlers['templates.remove'](template.id)
    expect(label).toBe('Removed “25-a-real-newsletter”')
    expect((await handlers['templates.list'](undefined)).some(({ id }) => id === template.id)).toBe(false)
    await handlers['edit.undo'](undo)
    expect((await handlers['templates.list'](undefined)).at(-1)).toEqual(template)
  })

  it('that come with Broadsheet are never overwritten nor removed', async () => {
    const { handlers } = (await aNewsroom()).newsroom
    const [first] = await handlers['templates.list'](undefined)
    if (!first) throw new Error('no template')
    const copy = await handlers['templates.save']({ ...first, name: 'My own weekly' })
    expect(copy.id).not.toBe(first.id)
    expect((await handlers['templates.list'](undefined))[0]).toEqual(first)
    await expect(handlers['templates.remove'](first.id)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('themes of the library’s own', () => {
  it('go out as a file and come into another library, and a digest is drawn in them', async () => {
    const [here, there] = await Promise.all([aNewsroom(), aNewsroom()])
    const [theme] = await here.newsroom.handlers['themes.list'](undefined)
    if (!theme) throw new Error('no theme')
    const own = await here.newsroom.handlers['themes.save']({
      ...theme,
      id: '',
      name: 'Low tide',
      light: { ...theme.light, paper: '#e8f0f2' },
    })
    const { name, text } = await here.newsroom.handlers['themes.export'](own.id)
    expect(name).toBe('low-tide.theme.json')
    const { handlers } = there.newsroom
    const imported = await handlers['themes.import']({ source: { from: 'text', name, text } })
    expect(imported).toEqual({ ...own, id: imported.id })
    const digest = await handlers['digest.new']({ templateId: null, topicId: null, subject: null })
    const { html } = await handlers['render.preview']({ digest: { ...digest, themeId: imported.id }, subscriberId: null })
    expect(html).toContain('#e8f0f2')
  })

  it('take their logo along to another library, and show it in place of the name', async () => {
    const [here, there] = await Promise.all([aNewsroom(), aNewsroom()])
    const [theme] = await here.newsroom.handlers['themes.list'](undefined)
    if (!theme) throw new Error('no theme')
    const logo = await here.newsroom.handlers['pictures.add']({ source: { from: 'path', path: bell }, alt: 'A bell' })
    const own = await here.newsroom.handlers['themes.save']({ ...theme, id: '', name: 'With a bell', logo })
    const { name, text } = await here.newsroom.handlers['themes.export'](own.id)
    const { handlers } = there.newsroom
    const imported = await handlers['themes.import']({ source: { from: 'text', name, text } })
    expect(imported.logo).toEqual({ ...logo, sourceUrl: null })
    expect(await readFile(join(there.library, 'images', logo.file))).toEqual(await readFile(join(here.library, 'images', logo.file)))
    const digest = await handlers['digest.new']({ templateId: 'weekly-digest', topicId: null, subject: null })
    const { html, pictures } = await handlers['render.preview']({ digest, subscriberId: null, theme: imported })
    expect(html).toMatch(/<h1[^>]*><img src="images\/[0-9a-f]{64}\.png" alt="\[\[The name of your newsletter\]\]"/)
    expect(pictures.some(file => file.startsWith(logo.file.slice(0, 64)))).toBe(true)
  })

  it('of the first version come forward', async () => {
    const { handlers } = (await aNewsroom()).newsroom
    const [theme] = await handlers['themes.list'](undefined)
    if (!theme) throw new Error('no theme')
    const { webFonts: _fonts, headingSize: _size, headingWeight: _weight, plateRule: _rule, rubric: _rubric, logo: _logo, ...first } = theme
    const file = JSON.stringify({ broadsheet: 'theme', version: 1, theme: { ...first, width: 4000, name: 'Old' } })
    const imported = await handlers['themes.import']({ source: { from: 'text', name: 'old.json', text: file } })
    expect(imported).toEqual({ ...theme, id: imported.id, name: 'Old', width: 760 })
  })

  it('that an older Broadsheet kept in the library come forward when it is opened', async () => {
    const { library, open, own } = await aLibraryWithATheme()
    const path = join(library, 'themes', `${own.id}.json`)
    const kept: { version: number; records: Record<string, Record<string, unknown>> } = JSON.parse(await readFile(path, 'utf8'))
    for (const field of ['webFonts', 'headingSize', 'headingWeight', 'plateRule', 'rubric', 'logo']) delete kept.records[own.id]?.[field]
    await writeFile(path, JSON.stringify({ ...kept, version: 1 }))
    const again = await open()
    onTestFinished(() => again.close())
    expect((await again.handlers['themes.list'](undefined)).at(-1)).toEqual(own)
    expect(await again.handlers['themes.own'](undefined)).toEqual([own.id])
  })

  it('of a newer Broadsheet, and those with a broken logo, are refused', async () => {
    const { handlers } = (await aNewsroom()).newsroom
    const [theme] = await handlers['themes.list'](undefined)
    const refusal = (file: unknown) =>
      handlers['themes.import']({ source: { from: 'text', name: 'x.json', text: JSON.stringify(file) } }).catch((error: unknown) => error)
    expect(await refusal({ broadsheet: 'theme', version: 9, theme })).toMatchObject({
      message: 'x.json was written by a newer Broadsheet.',
    })
    const logo = { file: 'a.png', width: 1, height: 1, alt: '', sourceUrl: null }
    expect(await refusal({ broadsheet: 'theme', version: 2, theme: { ...theme, logo }, logo: 'bm8gcGljdHVyZQ==' })).toMatchObject({
      code: 'file-not-understood',
    })
    expect((await handlers['themes.list'](undefined)).length).toBe(10)
  })

  it('get a palette from a picture that can be read in the light and in the dark', async () => {
    const { handlers } = (await aNewsroom()).newsroom
    const { light, dark, colours } = await handlers['themes.paletteFrom']({ source: { from: 'path', path: boats } })
    expect(colours.length).toBeGreaterThan(3)
    for (const [scheme, palette] of [
      ['light', light],
      ['dark', dark],
    ] as const)
      for (const { text, ground } of pairsOf(scheme)) expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(readable)
  })

  it('that are no themes are refused in one sentence', async () => {
    const { handlers } = (await aNewsroom()).newsroom
    await expect(handlers['themes.import']({ source: { from: 'text', name: 'x.json', text: '{}' } })).rejects.toMatchObject({
      code: 'file-not-understood',
      message: 'x.json is no theme of Broadsheet’s.',
    })
  })

  it('that are broken on disk are told of, and hide no others', async () => {
    const { library, open, own } = await aLibraryWithATheme()
    await writeFile(join(library, 'themes', 'broken.json'), '{"version":1,"rec')
    const again = await open()
    onTestFinished(() => again.close())
    const events: NewsroomEvent[] = []
    again.onEvent(event => events.push(event))
    expect((await again.handlers['themes.list'](undefined)).map(({ id }) => id)).toContain(own.id)
    expect(events.filter(({ type }) => type === 'notice')).toHaveLength(1)
  })
})

describe('a digest kept as a template', () => {
  it('leaves its stories as empty places in their layouts, its other words as they are, and starts digests that arrange fills', async () => {
    const { handlers } = (await aNewsroom({ sample: true })).newsroom
    const [summary] = await handlers['digests.list'](undefined)
    const digest = await handlers['digest.open'](summary?.id ?? '')
    const template = await handlers['templates.fromDigest']({ digestId: digest.id, name: ' The  usual ' })
    expect(template).toMatchObject({ name: 'The usual', themeId: digest.themeId })
    expect(await handlers['templates.own'](undefined)).toEqual([template.id])
    const [before, after] = [digest, template].map(({ sections }) => sections.flatMap(({ blocks }) => blocks))
    expect(after?.map(({ kind }) => kind)).toEqual(before?.map(({ kind }) => kind))
    expect(after?.some(block => before?.some(({ id }) => id === block.id))).toBe(false)
    const stories = after?.filter(block => block.kind === 'article') ?? []
    expect(stories.every(({ articleId, headline, url }) => articleId === null && url === null && headline.startsWith('[['))).toBe(true)
    expect(stories.map(({ layout }) => layout)).toEqual(before?.flatMap(block => (block.kind === 'article' ? [block.layout] : [])))
    const next = await handlers['digest.new']({ templateId: template.id, topicId: digest.topicId, subject: null })
    expect(next.sections).toHaveLength(digest.sections.length)
  })
})

describe('a file that somebody shares', () => {
  it('comes in as what it is, and one that is neither gets a sentence', async () => {
    const { handlers } = (await aNewsroom()).newsroom
    const [theme] = await handlers['themes.list'](undefined)
    const [template] = await handlers['templates.list'](undefined)
    const shared = async (file: { name: string; text: string }) => handlers['designs.import']({ source: { from: 'text', ...file } })
    expect(await shared(await handlers['themes.export'](theme?.id ?? ''))).toMatchObject({ is: 'theme', name: theme?.name })
    expect(await shared(await handlers['templates.export'](template?.id ?? ''))).toMatchObject({ is: 'template', name: template?.name })
    expect(await shared({ name: 'a.mjml', text: '<mjml><mj-body></mj-body></mjml>' })).toMatchObject({ is: 'template', name: 'a' })
    for (const text of ['{', '{"broadsheet":"gull"}', '[]', '', '<html>', '{"broadsheet":"theme","version":2}', '\u0000'])
      await expect(shared({ name: 'odd.json', text }), text).rejects.toMatchObject({ code: 'file-not-understood' })
    expect(await handlers['themes.own'](undefined)).toHaveLength(1)
    expect(await handlers['templates.own'](undefined)).toHaveLength(2)
  })
})
