import { describe, expect, it, onTestFinished } from 'vitest'
import type { NewsroomEvent } from '../../src/contract/events.ts'
import type { Newsroom } from '../../src/contract/newsroom.ts'
import { direct, overHttp, overPort, type ReachedHost } from '../support/hosts.ts'
import { aNewsroom } from '../support/newsroom.ts'

const links = 'https://harbour-weekly.example/reopening\nhttps://harbour-weekly.example/tides'

async function reached(reach: (newsroom: Newsroom) => Promise<ReachedHost>) {
  const { newsroom } = await aNewsroom()
  const { host, close } = await reach(newsroom)
  onTestFinished(close)
  return host
}

describe.each([
  ['directly', direct],
  ['over a message port', overPort],
  ['over loopback HTTP', overHttp],
])('a newsroom reached %s', (_how, reach) => {
  it('answers what it is asked', async () => {
    const host = await reached(reach)
    expect(await host.call('library.facets', undefined)).toMatchObject({ ok: true, value: { total: 0 } })
  })

  it('keeps a topic and gives it back', async () => {
    const host = await reached(reach)
    const draft = {
      id: null,
      title: 'Harbour life',
      description: '',
      audience: '',
      curators: ['Ines Calder'],
      views: '',
      themeId: null,
      accountId: null,
      listId: null,
    }
    const saved = await host.call('topics.save', draft)
    expect(saved).toMatchObject({ ok: true, value: { title: 'Harbour life' } })
    expect(await host.call('topics.list', undefined)).toMatchObject({
      ok: true,
      value: [{ title: 'Harbour life', curators: ['Ines Calder'] }],
    })
  })

  it('says what changed to whoever listens', async () => {
    const host = await reached(reach)
    const heard: NewsroomEvent[] = []
    const told = new Promise<void>(resolve => {
      host.onEvent(event => {
        heard.push(event)
        if (event.type === 'changed' && event.what === 'lists') resolve()
      })
    })
    await host.call('lists.save', { id: null, name: 'Friends of the harbour', description: '' })
    await told
    expect(heard.filter(({ type }) => type === 'changed')).toMatchObject([{ what: 'lists' }])
  })

  it('says in plain words why a page could not be scooped', async () => {
    const host = await reached(reach)
    const reply = await host.call('scoop.page', { url: 'ftp://127.0.0.1/closed', topicId: null, scoopedBy: null })
    expect(reply).toMatchObject({ ok: false, problem: { code: 'address-refused' } })
  })

  it('refuses an input of the wrong shape in words', async () => {
    const host = await reached(reach)
    expect(await host.call('library.article', 41 as never)).toMatchObject({ ok: false, problem: { code: 'bad-input' } })
  })

  it('refuses an operation that does not exist, and one that every object has', async () => {
    const host = await reached(reach)
    expect(await host.call('library.burn' as never, undefined as never)).toMatchObject({ ok: false, problem: { code: 'bad-input' } })
    expect(await host.call('constructor' as never, undefined as never)).toMatchObject({ ok: false, problem: { code: 'bad-input' } })
  })

  it('counts a dry run of pasted addresses without keeping any', async () => {
    const host = await reached(reach)
    const order = { source: { from: 'text', name: 'pasted text', text: links }, kind: 'addresses', topicId: null, dryRun: true } as const
    expect(await host.call('import.run', order)).toMatchObject({ ok: true, value: { found: 2, dryRun: true } })
    expect(await host.call('library.facets', undefined)).toMatchObject({ ok: true, value: { total: 0 } })
  })
})
