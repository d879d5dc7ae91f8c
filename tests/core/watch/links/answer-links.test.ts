import { onTestFinished, describe, expect, it } from 'vitest'
import type { Progress } from '../../../../src/core/base/port.ts'
import { allArticles } from '../../../../src/core/library/article-query.ts'
import { openLinks } from '../../../../src/core/watch/links/answer-links.ts'
import type { LinkCheck } from '../../../../src/core/watch/links/link-check.ts'
import { linkAsker } from '../../../../src/node/watch/link-asker.ts'
import { arrival } from '../../../support/articles.ts'
import { memoryCollection } from '../../../support/memory-collection.ts'
import { openTestLibrary, shelfIn } from '../../../support/open-test-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { answer, type Paths, redirect, webSite } from '../../../support/web-site.ts'

const page = answer('text/html', '<p>Here.</p>')

/** Articles at these paths of one site, with the checking of their addresses. */
async function linked(paths: Paths, ...slugs: readonly string[]) {
  const origin = await webSite(paths)
  const library = await openTestLibrary(shelfIn(await temporaryFolder()))
  const arrivals = slugs.map(slug => arrival(slug, { title: slug, url: `${origin}/${slug}` }))
  const ids = (await library.keep(arrivals, 'Scooped')).kept.map(({ id }) => id)
  const told: Progress[] = []
  const links = openLinks({
    checks: memoryCollection<LinkCheck>('linkChecks'),
    library,
    links: linkAsker(),
    undo: library.undo,
    announcer: { progress: progress => told.push(progress), notice: () => {} },
    clock: () => new Date('2026-11-05T09:30:00Z'),
    timer: { pause: async () => {} },
    manners: { atOnce: 4, between: 0 },
  })
  onTestFinished(() => links.close())
  return { origin, library, ids, told, operations: links.operations }
}

const amiss = { is: null, offset: 0, limit: 100 } as const

describe('checking links', () => {
  it('tells what is there, has moved, is gone and cannot be had, and keeps it', async () => {
    const site = await linked(
      {
        '/there': page,
        '/moved': redirect('/elsewhere', 301),
        '/elsewhere': page,
        '/for-now': redirect('/elsewhere', 302),
        '/retired': redirect('/', 301),
        '/': page,
        '/broken': response => void response.writeHead(503).end(),
        '/toll': response => void response.writeHead(402).end(),
      },
      'there',
      'moved',
      'for-now',
      'retired',
      'broken',
      'toll',
      'nowhere',
    )
    expect(await site.operations['links.check']({ all: true })).toEqual({ total: 7 })
    expect(await site.operations['links.settled'](undefined)).toEqual({ ok: 3, moved: 1, gone: 2, unreachable: 1 })
    const { rows, counts, running } = await site.operations['links.list'](amiss)
    expect(new Map(rows.map(({ article, check }) => [article.title, [check.is, check.status, check.movedTo]]))).toEqual(
      new Map([
        ['moved', ['moved', 200, `${site.origin}/elsewhere`]],
        ['retired', ['gone', 200, null]],
        ['broken', ['unreachable', 503, null]],
        ['nowhere', ['gone', 404, null]],
      ]),
    )
    expect([counts, running]).toEqual([{ ok: 3, moved: 1, gone: 2, unreachable: 1 }, false])
    expect((await site.operations['links.list']({ ...amiss, is: 'moved' })).total).toBe(1)
    expect((await site.operations['links.amiss'](undefined)).map(({ is }) => is).toSorted()).toEqual([
      'gone',
      'gone',
      'moved',
      'unreachable',
    ])
    expect(site.told.at(-1)).toMatchObject({ label: 'Checking links', done: 7, total: 7, state: 'done' })
  })

  it('asks by GET whom HEAD does not answer', async () => {
    const asked: string[] = []
    const site = await linked(
      {
        '/story': (response, { method = '' }) => {
          asked.push(method)
          response.writeHead(method === 'HEAD' ? 405 : 200).end()
        },
      },
      'story',
    )
    await site.operations['links.check']({ ids: site.ids })
    expect([await site.operations['links.settled'](undefined), asked]).toMatchObject([{ ok: 1 }, ['HEAD', 'GET']])
  })

  it('asks only those that a query means, and articles without an address not at all', async () => {
    const site = await linked({ '/tide': page, '/ferry': page }, 'tide', 'ferry')
    await site.library.keep([arrival('by-hand', { url: null, title: 'tide by hand' })], 'Added')
    expect(await site.operations['links.check']({ query: { ...allArticles, text: 'tide' } })).toEqual({ total: 1 })
    await site.operations['links.settled'](undefined)
    expect((await site.operations['links.of'](site.ids)).map(({ url }) => url)).toEqual([`${site.origin}/tide`])
  })

  it('is one check at a time, and keeps what it heard when it is cancelled', async () => {
    const answering = Promise.withResolvers<undefined>()
    const slow: Paths[string] = response => void answering.promise.then(() => response.writeHead(200).end())
    const site = await linked({ '/a': slow, '/b': slow, '/c': slow }, 'a', 'b', 'c')
    await site.operations['links.check']({ all: true })
    await expect(site.operations['links.check']({ all: true })).rejects.toMatchObject({ code: 'conflict' })
    await site.operations['links.cancel'](undefined)
    answering.resolve(undefined)
    const { ok } = await site.operations['links.settled'](undefined)
    expect(ok).toBeLessThan(3)
    expect(site.told.at(-1)?.state).toBe('cancelled')
    expect((await site.operations['links.of'](site.ids)).length).toBe(ok)
  })

  it('says of a circle, and of an address that is none of the web, that they cannot be had', async () => {
    const site = await linked({ '/loop': redirect('/loop'), '/odd': redirect('ftp://files.example/') }, 'loop', 'odd')
    await site.operations['links.check']({ all: true })
    await site.operations['links.settled'](undefined)
    const { rows } = await site.operations['links.list'](amiss)
    expect(rows.map(({ check }) => check.is)).toEqual(['unreachable', 'unreachable'])
    expect(rows.map(({ check }) => check.words).join(' ')).toContain('endless circle')
  })
})

describe('what a check found', () => {
  it('is mended by taking the new address, which can be undone', async () => {
    const site = await linked({ '/old': redirect('/new', 308), '/new': page }, 'old')
    await site.operations['links.check']({ all: true })
    await site.operations['links.settled'](undefined)
    const { count, undoable } = await site.operations['links.fix']({ ids: site.ids, how: 'move' })
    expect([count, undoable?.label]).toEqual([1, 'Took the new address of “old”'])
    const article = await site.library.article(site.ids[0] ?? '')
    expect([article.url, article.givenUrl]).toEqual([`${site.origin}/new`, `${site.origin}/old`])
    expect((await site.operations['links.list'](amiss)).total).toBe(0)
    await site.library.undo.undo(undoable?.undo ?? '')
    expect((await site.operations['links.list'](amiss)).total).toBe(1)
  })

  it('is mended by removing an address that leads nowhere', async () => {
    const site = await linked({}, 'nowhere')
    await site.operations['links.check']({ all: true })
    await site.operations['links.settled'](undefined)
    expect((await site.operations['links.fix']({ ids: site.ids, how: 'move' })).count).toBe(0)
    expect((await site.operations['links.fix']({ ids: [...site.ids, '../x'], how: 'remove' })).count).toBe(1)
    expect((await site.library.article(site.ids[0] ?? '')).url).toBeNull()
  })
})
