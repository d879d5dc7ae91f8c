import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Worker } from 'node:worker_threads'
import { allArticles } from '../../../src/core/library/article-query.ts'
import { identityKeys } from '../../../src/core/library/identity.ts'
import { openIndexInWorker } from '../../../src/node/index/worker-article-index.ts'
import * as workers from '../../../src/node/open-worker.ts'
import { article } from '../../support/articles.ts'
import { found } from '../../support/index-search.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const storm = article('storm', { title: 'Storm closes the harbour' })
const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => ({ article: article(`story-${from + n}`, { title: `Story ${from + n}` }), bodyText: '' }))

/** The real index in its real worker, which the test may kill. */
async function opened() {
  const started: Worker[] = []
  const real = workers.openWorker
  const spy = vi.spyOn(workers, 'openWorker').mockImplementation((...args) => {
    const worker = real(...args)
    started.push(worker)
    return worker
  })
  const file = join(await temporaryFolder(), 'index.sqlite')
  const index = openIndexInWorker(file)
  onTestFinished(async () => {
    await index.close().catch(() => {})
    spy.mockRestore()
  })
  return { index, file, started, kill: async () => started.at(-1)?.terminate() }
}

describe('the index in its worker', () => {
  it('answers as it does in the same thread, maps and all', async () => {
    const { index } = await opened()
    await index.put([{ article: storm, bodyText: 'waves over the pier' }])
    expect(await found(index, { text: 'pier' })).toEqual(['storm'])
    expect([...(await index.findByKey(identityKeys(storm)))].length).toBe(1)
    expect((await index.facets()).total).toBe(1)
    expect(await index.similar('storm')).toEqual([])
  })

  it('tells its problems in words', async () => {
    const index = openIndexInWorker('/dev/null/index.sqlite')
    await expect(index.ids()).rejects.toMatchObject({ code: 'library-read-only' })
    await index.close().catch(() => {})
  })

  it('is started again when it dies, and what it was asked is asked again', async () => {
    const { index, started, kill } = await opened()
    await index.put([{ article: storm, bodyText: '' }])
    const answers = [found(index, { text: 'storm' }), index.ids()]
    await kill()
    expect(await Promise.all(answers)).toEqual([['storm'], ['storm']])
    await kill()
    expect(await found(index, { text: 'storm' })).toEqual(['storm'])
    expect(started).toHaveLength(3)
  })

  it('says so when a rebuild went down with it, and starts afresh', async () => {
    const { index, kill } = await opened()
    await index.put(many(200))
    await kill()
    await expect(index.stale([storm])).rejects.toMatchObject({ code: 'library-broken' })
    await index.clear()
    await index.put(many(200))
    await index.put(many(200, 200))
    expect((await index.search({ ...allArticles, text: 'story' })).total).toBe(400)
    await kill()
    expect(await index.ids()).toHaveLength(400)
  })

  it('may be closed twice, and keeps what it was told', async () => {
    const { index, file } = await opened()
    await index.put(many(150))
    await index.setStamp('as of Thursday')
    await index.close()
    await index.close()
    const again = openIndexInWorker(file)
    expect([(await again.ids()).length, await again.stamp()]).toEqual([150, 'as of Thursday'])
    await again.close()
  })
})
