import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { NewsroomEvent } from '../../src/contract/events.ts'
import { openNewsroom } from '../../src/node/open-newsroom.ts'
import { aNewsroom } from '../support/newsroom.ts'
import { root } from '../support/root.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const newsletter = join(root, 'tests/fixtures/mjml/25-a-real-newsletter.mjml')

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

  it('that are no themes are refused in one sentence', async () => {
    const { handlers } = (await aNewsroom()).newsroom
    await expect(handlers['themes.import']({ source: { from: 'text', name: 'x.json', text: '{}' } })).rejects.toMatchObject({
      code: 'file-not-understood',
      message: 'x.json is no theme of Broadsheet’s.',
    })
  })

  it('that are broken on disk are told of, and hide no others', async () => {
    const folder = await temporaryFolder()
    const library = join(folder, 'library')
    const open = () => openNewsroom({ library, sample: false, secrets: { folder: join(folder, 'secrets'), key: null }, holder: 'a test' })
    const newsroom = await open()
    const [theme] = await newsroom.handlers['themes.list'](undefined)
    if (!theme) throw new Error('no theme')
    const own = await newsroom.handlers['themes.save']({ ...theme, id: '', name: 'Low tide' })
    await newsroom.close()
    await writeFile(join(library, 'themes', 'broken.json'), '{"version":1,"rec')
    const again = await open()
    onTestFinished(() => again.close())
    const events: NewsroomEvent[] = []
    again.onEvent(event => events.push(event))
    expect((await again.handlers['themes.list'](undefined)).map(({ id }) => id)).toContain(own.id)
    expect(events.filter(({ type }) => type === 'notice')).toHaveLength(1)
  })
})
