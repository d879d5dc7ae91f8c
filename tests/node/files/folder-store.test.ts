import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderStore } from '../../../src/node/files/folder-store.ts'
import { grete } from '../../support/boats.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function storeIn(files: readonly string[]) {
  const folder = await temporaryFolder()
  mkdirSync(join(folder, 'digests', 'drafts'), { recursive: true })
  for (const file of files) writeFileSync(join(folder, file), '')
  return { folder, store: folderStore(folder, () => undefined) }
}

describe('the files of a folder', () => {
  it('are listed in order, as paths of the library, without its folders', async () => {
    const { store } = await storeIn(['topics.json', 'lists.json', 'digests/h2.json', 'digests/h1.json'])
    expect(await store.list('')).toEqual(['lists.json', 'topics.json'])
    expect(await store.list('digests')).toEqual(['digests/h1.json', 'digests/h2.json'])
  })

  it('are none where there is no folder', async () => {
    const { store } = await storeIn([])
    expect(await store.list('articles')).toEqual([])
  })
})

describe('removing a file', () => {
  it('removes its .bak, so that it stays removed', async () => {
    const { folder, store } = await storeIn([])
    const file = store.adapter('digests/h1.json')
    await file.write({ version: 1, records: [grete] })
    await file.write({ version: 1, records: [] })
    await store.remove('digests/h1.json')
    expect(readdirSync(join(folder, 'digests'))).toEqual(['drafts'])
    expect(await file.read()).toBeNull()
  })

  it('is done when there is none', async () => {
    const { store } = await storeIn([])
    await store.remove('digests/h1.json')
    await store.remove('articles/2026-11.json')
    expect(await store.list('articles')).toEqual([])
  })
})
