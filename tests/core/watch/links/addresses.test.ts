import { describe, expect, it } from 'vitest'
import type { Progress } from '../../../../src/core/base/port.ts'
import { Problem } from '../../../../src/core/base/problem.ts'
import { longWorks } from '../../../../src/core/scoop/long-work.ts'
import { type AddressPorts, openAddresses } from '../../../../src/core/watch/links/addresses.ts'
import type { LinkCheck } from '../../../../src/core/watch/links/link-check.ts'
import { linkAsker } from '../../../../src/node/watch/link-asker.ts'
import { memoryCollection } from '../../../support/memory-collection.ts'
import { answer, type Paths, redirect, webSite } from '../../../support/web-site.ts'

const page = answer('text/html', '<p>Here.</p>')

/** The asking of addresses, at an hour that can be moved on. */
function asking(changes: Partial<AddressPorts> = {}) {
  const told: Progress[] = []
  const paused: number[] = []
  const works = longWorks()
  const asked = memoryCollection<LinkCheck>('askedLinks')
  let now = Date.parse('2026-11-05T09:30:00Z')
  const addresses = openAddresses({
    asked,
    links: linkAsker(),
    works,
    announcer: { progress: progress => told.push(progress), notice: () => {} },
    clock: () => new Date(now),
    timer: { pause: async milliseconds => void paused.push(milliseconds) },
    manners: { atOnce: 4, between: 400 },
    ...changes,
  })
  const later = (minutes: number): void => void (now += minutes * 60_000)
  return { addresses, asked, told, paused, works, later }
}

describe('addresses that are asked', () => {
  it('are there, moved, gone, or cannot be had for a circle, for silence, for trouble or for a secure connection that fails', async () => {
    const origin = await webSite({
      '/there': page,
      '/head-refused': (response, { method }) => void response.writeHead(method === 'HEAD' ? 405 : 200).end(),
      '/moved': redirect('/there', 301),
      '/for-now': redirect('/there', 302),
      '/loop': redirect('/loop', 301),
      '/trouble': response => void response.writeHead(500).end(),
      '/silent': () => {},
      '/': page,
    })
    const secure = `${origin.replace('http:', 'https:')}/there`
    const paths = ['/there', '/head-refused', '/moved', '/for-now', '/loop', '/trouble', '/silent', '/nowhere']
    const urls = [...paths.map(path => origin + path), secure]
    const { addresses, told } = asking({ links: linkAsker(4_000) })
    await addresses.ask(urls)
    const known = new Map((await addresses.known(urls)).map(({ url, is, movedTo, words }) => [url, [is, movedTo, words]]))
    expect(known).toEqual(
      new Map([
        [`${origin}/there`, ['ok', null, '']],
        [`${origin}/head-refused`, ['ok', null, '']],
        [`${origin}/moved`, ['moved', `${origin}/there`, expect.stringContaining('from now on')]],
        [`${origin}/for-now`, ['ok', null, '']],
        [`${origin}/loop`, ['unreachable', null, expect.stringContaining('endless circle')]],
        [`${origin}/trouble`, ['unreachable', null, expect.stringContaining('in trouble')]],
        [`${origin}/silent`, ['unreachable', null, expect.stringContaining('did not answer within')]],
        [`${origin}/nowhere`, ['gone', null, expect.stringContaining('404')]],
        [secure, ['unreachable', null, expect.stringContaining('secure connection')]],
      ]),
    )
    expect(told.at(-1)).toMatchObject({ label: 'Asking links', done: 9, total: 9, state: 'done', cancellable: true })
  })

  it('are asked one after another where they are of one site, with a pause between', async () => {
    let atOnce = 0
    let most = 0
    const origin = await webSite(
      Object.fromEntries(
        ['/a', '/b', '/c'].map(path => [
          path,
          response => {
            most = Math.max(most, (atOnce += 1))
            setImmediate(() => {
              atOnce -= 1
              response.writeHead(200).end()
            })
          },
        ]),
      ),
    )
    const { addresses, paused } = asking()
    await addresses.ask(['/a', '/b', '/c'].map(path => origin + path))
    expect([most, paused]).toEqual([1, [400, 400]])
  })

  it('are not asked again a moment later where they were in order, and are after that', async () => {
    const visits: string[] = []
    const visited =
      (status: number): Paths[string] =>
      (response, { url = '' }) => {
        visits.push(url)
        response.writeHead(status).end()
      }
    const origin = await webSite({ '/good': visited(200), '/bad': visited(404) })
    const { addresses, later } = asking()
    const urls = [`${origin}/good`, `${origin}/bad`]
    await addresses.ask(urls)
    await addresses.ask(urls)
    expect(visits.filter(path => path === '/good')).toHaveLength(1)
    expect(visits.filter(path => path === '/bad').length).toBeGreaterThan(2)
    later(11)
    await addresses.ask(urls)
    expect(visits.filter(path => path === '/good')).toHaveLength(2)
  })

  it('are forgotten when a season has passed', async () => {
    const origin = await webSite({ '/old': page, '/new': page })
    const { addresses, later } = asking()
    await addresses.ask([`${origin}/old`])
    later(91 * 24 * 60)
    await addresses.ask([`${origin}/new`])
    expect((await addresses.known([`${origin}/old`, `${origin}/new`])).map(({ url }) => url)).toEqual([`${origin}/new`])
  })

  it('can be left alone at once: what was heard is kept, the rest is not asked, and no two rounds go on together', async () => {
    const silent = Promise.withResolvers<undefined>()
    const origin = await webSite({ '/first': page, '/second': () => silent.resolve(undefined), '/third': page })
    const { addresses, told, works } = asking()
    const urls = ['/first', '/second', '/third'].map(path => origin + path)
    const round = addresses.ask(urls)
    await silent.promise
    await expect(addresses.ask(urls)).rejects.toMatchObject({ code: 'conflict' })
    expect(works.cancel(told[0]?.id ?? '')).toBe(true)
    await round
    expect(told.at(-1)).toMatchObject({ done: 1, total: 3, state: 'cancelled' })
    expect((await addresses.known(urls)).map(({ url }) => url)).toEqual([`${origin}/first`])
  })

  it('say nothing when this computer is offline', async () => {
    const offline = new Problem('cancelled', 'This computer has no way to the web now.', 'Check the links again when it is online.')
    const { addresses, told } = asking({ links: { ask: () => Promise.reject(offline) } })
    const urls = ['https://harbour.example/a', 'https://harbour.example/b']
    await expect(addresses.ask(urls)).rejects.toBe(offline)
    expect(await addresses.known(urls)).toEqual([])
    expect(told.at(-1)?.state).toBe('failed')
  })
})
