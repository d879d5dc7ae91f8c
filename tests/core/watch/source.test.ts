import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCollections } from '../../../src/core/collections.ts'
import { newSource } from '../../../src/core/watch/source.ts'
import { folderStore } from '../../../src/node/files/folder-store.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const draft = { title: 'Tides', url: 'https://tides.example/feed', siteUrl: null, topicId: null, addedAt: '2026-11-01T00:00:00Z' }
const kept = newSource({ ...draft, id: 'tides', isPrivate: false })

describe('sources of the first version', () => {
  it('come forward with what the curator said of them, and are checked afresh', async () => {
    const folder = await temporaryFolder()
    const old = { ...kept, checkedAt: '2026-11-02T00:00:00Z', failuresInARow: 3, gone: true, etag: '"1"' }
    await writeFile(join(folder, 'sources.json'), JSON.stringify({ version: 1, records: [old] }))
    const { sources, sourceChecks } = openCollections(folderStore(folder, () => {}))
    expect([await sources.all(), await sourceChecks.all()]).toEqual([[kept], []])
  })
})
