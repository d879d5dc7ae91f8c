import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { ScoopTarget } from '../../../src/core/scoop/scoop-operations.ts'
import { fixture } from '../../support/fixture.ts'
import { openTestScooping } from '../../support/open-scooping.ts'
import { answer, webSite } from '../../support/web-site.ts'

const page = (title: string) =>
  answer(
    'text/html',
    `<html lang="en"><title>${title}</title><article><h1>${title}</h1>${'<p>The tide was out, and the boats lay on the mud until noon.</p>'.repeat(6)}</article>`,
  )
const text = (words: string): ScoopTarget => ({ source: { from: 'text', name: 'Pasted text', text: words } })
const file = (name: string, content: string | Uint8Array): ScoopTarget => ({
  source: { from: 'bytes', name, base64: Buffer.from(content).toString('base64') },
})
const orderOf = (...targets: readonly ScoopTarget[]) => ({ targets, topicId: null, scoopedBy: null })

/** Files that are nothing but a link. */
const links = (url: string): Readonly<Record<string, string | Uint8Array>> => ({
  'Ferry.url': `[InternetShortcut]\r\nURL=${url}\r\nIconIndex=0\r\n`,
  'Ferry wide.url': Buffer.from(
    `\ufeff[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,2\r\n[InternetShortcut]\r\nIDList=\r\nURL=${url}\r\n`,
    'utf16le',
  ),
  'Ferry.webloc': `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n<dict>\n\t<key>URL</key>\n\t<string>${url.replaceAll('&', '&amp;')}</string>\n</dict>\n</plist>\n`,
  'Binary.webloc': binaryWebloc(url),
  'Ferry.desktop': `[Desktop Entry]\nEncoding=UTF-8\nName=Ferry returns\nType=Link\nURL[$e]=${url}\nIcon=text-html\n`,
})

describe('scooping several addresses at once', () => {
  it('finds them in a text, goes on after those that fail, tells how far it is, and is undone in one step', async () => {
    const { operations, library, announced } = await openTestScooping()
    const site = await webSite({ '/a': page('Ferry'), '/b': page('Seals') })
    const { results, undoable } = await operations['scoop.many'](
      orderOf(text(`Read ${site}/a, then [the seals](${site}/b).\nGone: <${site}/gone> and ftp://nobody.example`)),
    )
    expect(results.map(result => [result.target, result.became])).toEqual([
      [`${site}/a`, 'scooped'],
      [`${site}/b`, 'scooped'],
      [`${site}/gone`, 'scooped'],
    ])
    expect(results[2]).toMatchObject({ capture: 'gone', remarks: [expect.stringContaining('404')] })
    expect(announced.map(({ done, total, state }) => [done, total, state])).toEqual([
      [0, 3, 'running'],
      [1, 3, 'running'],
      [2, 3, 'running'],
      [3, 3, 'running'],
      [3, 3, 'done'],
    ])
    expect(undoable?.label).toBe('Scooped 3 articles')
    await library.undo.undo(undoable?.undo ?? '')
    expect((await library.operations['library.facets'](undefined)).total).toBe(0)
  })

  it('answers for an address that is refused without stopping the others', async () => {
    const { operations } = await openTestScooping()
    const site = await webSite({ '/a': page('Ferry') })
    const { results } = await operations['scoop.many'](
      orderOf({ source: { from: 'url', url: 'http://ann:secret@harbour.example/' } }, { source: { from: 'url', url: `${site}/a` } }),
    )
    expect(results).toMatchObject([
      { at: 0, became: 'failed', problem: { code: 'address-refused' } },
      { at: 1, became: 'scooped', title: 'Ferry' },
    ])
  })

  it('asks one site for one page at a time', async () => {
    const { operations } = await openTestScooping()
    let open = 0
    let most = 0
    const slow = (response: ServerResponse) => {
      open += 1
      most = Math.max(most, open)
      setTimeout(() => {
        open -= 1
        response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Boats</title><p>Boats and boats.')
      }, 20)
    }
    const site = await webSite(Object.fromEntries([1, 2, 3, 4, 5].map(number => [`/${number}`, slow])))
    await operations['scoop.many'](orderOf(text([1, 2, 3, 4, 5].map(number => `${site}/${number}`).join('\n'))))
    expect(most).toBe(1)
  })

  it('ends early when it is cancelled, and keeps and undoes what it has', async () => {
    const { operations, library, announced } = await openTestScooping()
    let never = 0
    const site = await webSite({ '/a': page('Ferry') })
    const other = await webSite({ '/hangs': () => void (never += 1) })
    const done = operations['scoop.many'](orderOf(text(`${site}/a ${other}/hangs ${other}/later`)))
    await expect.poll(() => [never, announced.at(-1)?.done]).toEqual([1, 1])
    expect(announced[0]).toMatchObject({ cancellable: true })
    expect(await operations['work.cancel'](announced[0]?.id ?? '')).toBe(true)
    const { results, undoable } = await done
    expect(results.map(({ became }) => became)).toEqual(['scooped', 'cancelled', 'cancelled'])
    expect(announced.at(-1)).toMatchObject({ state: 'cancelled', done: 1 })
    expect(await operations['work.cancel'](announced[0]?.id ?? '')).toBe(false)
    await library.undo.undo(undoable?.undo ?? '')
    expect((await library.operations['library.facets'](undefined)).total).toBe(0)
  })

  it('leaves lists of every kind to the import, and says of a text without an address that it has none', async () => {
    const { operations } = await openTestScooping()
    const { results } = await operations['scoop.many'](
      orderOf(
        text(fixture('topic-pages/harbour-life.txt')),
        file('bookmarks.html', fixture('imports/firefox-bookmarks.html')),
        file('export.csv', fixture('imports/raindrop.csv')),
        text('The ferry was late again'),
      ),
    )
    expect(results).toMatchObject([
      { became: 'list', kind: 'topic-page' },
      { became: 'list', kind: 'bookmarks' },
      { became: 'list', kind: 'raindrop' },
      { became: 'failed', problem: { what: 'There is no web address in Pasted text.' } },
    ])
  })
})

describe('a saved page', () => {
  const words = `<article><h1>Lamp</h1>${'<p>The lighthouse has a new lamp, and the moths have noticed.</p>'.repeat(6)}</article>`
  const saved = (before: string, head = '') =>
    `<!DOCTYPE html> <html lang="en">${before}<head><title>Lamp</title>${head}</head><body>${words}`
  it.each([
    ['SingleFile', saved('<!--\n Page saved with SingleFile \n url: https://sea.example/lamp?id=7&utm_source=x \n saved date: Thu\n-->')],
    ['Chrome', saved('\n<!-- saved from url=(0031)https://sea.example/lamp?id=7 -->\n')],
    ['Save Page WE', saved('', '<meta name="savepage-url" content="https://sea.example/lamp?id=7">')],
    ['its canonical link', saved('', '<link rel="canonical" href="https://sea.example/lamp?id=7">')],
    ['Open Graph', saved('', '<meta property="og:url" content="https://sea.example/lamp?id=7">')],
    ['its base', saved('', '<base href="https://sea.example/lamp?id=7">')],
  ])('tells by %s where it is from', async (_by, html) => {
    const { operations, library } = await openTestScooping()
    const { results } = await operations['scoop.many'](orderOf(file('Lamp.html', html)))
    expect(results).toMatchObject([{ became: 'scooped', title: 'Lamp', url: 'https://sea.example/lamp?id=7', capture: 'whole' }])
    const result = results[0]
    const article = await library.article(result?.became === 'scooped' ? result.articleId : '')
    expect(article.body).toContain('the moths')
    expect(article.siteName).toBe('sea.example')
  })

  it('is read however many pictures are packed into it', async () => {
    const { operations } = await openTestScooping()
    const picture = `<img src="data:image/png;base64,${'QUJD'.repeat(3_000_000)}">`
    const { results } = await operations['scoop.many'](orderOf(file('Lamp.html', saved('', '') + picture + words)))
    expect(results).toMatchObject([{ became: 'scooped', capture: 'whole' }])
  })

  it('fills in the article whose page could not be had', async () => {
    const { operations, library } = await openTestScooping()
    const site = await webSite({ '/lamp': response => void response.writeHead(403).end() })
    const { article } = await operations['scoop.page']({ url: `${site}/lamp`, topicId: null, scoopedBy: null })
    const { results } = await operations['scoop.many'](orderOf(file('Lamp.html', saved(`<!-- saved from url=(0001)${site}/lamp -->`))))
    expect(results).toMatchObject([{ became: 'filled', articleId: article.id, title: 'Lamp', capture: 'whole' }])
    expect((await library.article(article.id)).body).toContain('moths')
  })

  it('without any address is kept without one, once', async () => {
    const { operations } = await openTestScooping()
    for (const became of ['scooped', 'already'])
      expect((await operations['scoop.many'](orderOf(file('Lamp.html', saved(''))))).results).toMatchObject([
        { became, url: null, title: 'Lamp', remarks: [expect.stringContaining('without an address')] },
      ])
  })

  it('comes as MHTML, framed pages left out', async () => {
    const { operations, library } = await openTestScooping()
    const { results } = await operations['scoop.many'](orderOf(file('Lamp.mhtml', fixture('saved/lamp.mhtml'))))
    expect(results).toMatchObject([{ became: 'scooped', title: 'The lamp', url: 'https://sea.example/lamp', capture: 'whole' }])
    const result = results[0]
    const { body } = await library.article(result?.became === 'scooped' ? result.articleId : '')
    expect(body).toContain('møths')
    expect(body).not.toContain('advertisement')
  })
})

describe('a file that is nothing but a link', () => {
  it.each(['Ferry.url', 'Ferry wide.url', 'Ferry.webloc', 'Binary.webloc', 'Ferry.desktop'])('%s is scooped as that link', async name => {
    const { operations } = await openTestScooping()
    const site = await webSite({ '/ferry': page('Ferry returns') })
    const { results } = await operations['scoop.many'](orderOf(file(name, links(`${site}/ferry?id=1&page=2`)[name] ?? '')))
    expect(results).toMatchObject([{ became: 'scooped', title: 'Ferry returns', url: `${site}/ferry?id=1&page=2` }])
  })

  it('to something else than the web is refused by name', async () => {
    const { operations } = await openTestScooping()
    const { results } = await operations['scoop.many'](orderOf(file('Mail.url', '[InternetShortcut]\r\nURL=file:///etc/passwd\r\n')))
    expect(results).toMatchObject([{ became: 'failed', problem: { what: 'Mail.url leads to no web page.' } }])
  })
})

/** As macOS writes it: a dictionary of one key and one string, an offset table, and a trailer. */
function binaryWebloc(url: string): Uint8Array {
  const text = Buffer.from(url, 'latin1')
  const objects = [
    Buffer.from([0xd1, 1, 2]),
    Buffer.concat([Buffer.from([0x53]), Buffer.from('URL')]),
    Buffer.concat([Buffer.from([0x5f, 0x10, text.length]), text]),
  ]
  const offsets = objects.map((_, index) => 8 + objects.slice(0, index).reduce((sum, { length }) => sum + length, 0))
  const trailer = Buffer.alloc(32)
  trailer[6] = 1
  trailer[7] = 1
  trailer.writeBigUInt64BE(3n, 8)
  trailer.writeBigUInt64BE(BigInt(8 + objects.reduce((sum, { length }) => sum + length, 0)), 24)
  return Buffer.concat([Buffer.from('bplist00'), ...objects, Buffer.from(offsets), trailer])
}
