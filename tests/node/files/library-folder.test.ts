import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Notice } from '../../../src/core/base/port.ts'
import { openCollection } from '../../../src/core/storage/open-collection.ts'
import { type LibraryFolder, openLibraryFolder } from '../../../src/node/files/library-folder.ts'
import { boats, grete } from '../../support/boats.ts'
import { smallDisk } from '../../support/small-disk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const silence = () => undefined

/** Opens and closes it, as a short visit does. */
async function visit<T>(path: string, during: (library: LibraryFolder) => T | Promise<T>): Promise<T> {
  const library = await openLibraryFolder(path, silence)
  try {
    return await during(library)
  } finally {
    await library.close()
  }
}

const imprint = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'broadsheet.json'), 'utf8'))

describe('a new library', () => {
  it('is made where there is no folder yet', async () => {
    const path = join(await temporaryFolder(), 'Harbour Weekly', 'library')
    await visit(path, ({ id, key, created }) => {
      expect(created).toBe(true)
      expect(key).toMatch(/^[0-9a-f]{64}$/)
      expect(imprint(path)).toMatchObject({ format: 1, id, key })
    })
  })

  it('is made in an empty folder, or in one where only a desktop has been', async () => {
    const path = await temporaryFolder()
    writeFileSync(join(path, '.DS_Store'), '')
    await visit(path, ({ created }) => expect(created).toBe(true))
  })

  it('is made where an earlier start was cut short', async () => {
    const path = await temporaryFolder()
    writeFileSync(join(path, 'broadsheet.lock'), '')
    writeFileSync(join(path, 'broadsheet.json.tmp'), '{"for')
    await visit(path, ({ created }) => expect(created).toBe(true))
    expect(readdirSync(path)).toEqual(['broadsheet.json'])
  })

  it('has a key that no other has', async () => {
    const [one, other] = await Promise.all([temporaryFolder(), temporaryFolder()])
    expect(await visit(one, ({ key }) => key)).not.toBe(await visit(other, ({ key }) => key))
  })
})

describe('a library', () => {
  it('is the same when it is opened again, with what was kept in it', async () => {
    const path = await temporaryFolder()
    const before = await visit(path, async ({ id, key, store }) => {
      await openCollection(boats(), store).change(grete.id, () => grete)
      return { id, key }
    })
    await visit(path, async ({ id, key, created, store }) => {
      expect({ id, key, created }).toEqual({ ...before, created: false })
      expect(await openCollection(boats(), store).all()).toEqual([grete])
    })
  })

  it('tells of surprises to whoever opened it', async () => {
    const path = await temporaryFolder()
    await visit(path, () => {
      mkdirSync(join(path, 'boats'))
      writeFileSync(join(path, 'boats', 'a1.json'), 'garbage')
    })
    const notices: Notice[] = []
    const library = await openLibraryFolder(path, notice => notices.push(notice))
    expect(await openCollection(boats(), library.store).all()).toEqual([])
    await library.close()
    expect(notices).toMatchObject([{ level: 'error', what: expect.stringContaining('a1.json was damaged') }])
  })

  it('is open once at a time, also within one process', async () => {
    const path = await temporaryFolder()
    await visit(path, async () => {
      await expect(openLibraryFolder(path, silence)).rejects.toMatchObject({
        code: 'library-locked',
        message: `Broadsheet (process ${process.pid}) has this library open.`,
      })
    })
    await visit(path, ({ created }) => expect(created).toBe(false))
  })
})

describe('a folder that is refused is left as it is', () => {
  it.each([
    ['one that holds other things', 'conflict', { 'invoices.xlsx': 'rows' }],
    ['a library of a newer Broadsheet', 'library-newer', { 'broadsheet.json': '{"format":2,"name":"of the future"}' }],
    ['a library whose imprint is damaged', 'library-broken', { 'broadsheet.json': '{"format":1,"id":' }],
    ['a library whose key is missing', 'library-broken', { 'broadsheet.json': '{"format":1,"id":"harbour","createdAt":"2026-11-05"}' }],
  ])('%s', async (_what, code, files) => {
    const path = await temporaryFolder()
    for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
    await expect(openLibraryFolder(path, silence)).rejects.toMatchObject({ code, message: expect.stringContaining(path) })
    expect(Object.fromEntries(readdirSync(path).map(name => [name, readFileSync(join(path, name), 'utf8')]))).toEqual(files)
  })

  it('a file', async () => {
    const path = join(await temporaryFolder(), 'library')
    writeFileSync(path, 'not a folder')
    await expect(openLibraryFolder(path, silence)).rejects.toMatchObject({ code: 'conflict' })
    expect(readFileSync(path, 'utf8')).toBe('not a folder')
  })

  it('one that may only be read', async ({ skip }) => {
    const path = await readOnlyLibrary(skip)
    await expect(openLibraryFolder(path, silence)).rejects.toMatchObject({
      code: 'library-read-only',
      message: `The system does not let Broadsheet write to ${path}.`,
    })
    expect(readdirSync(path)).toEqual(['broadsheet.json'])
  })
})

/** By permissions, or by a disk of its own for root, whom permissions do not stop. */
async function readOnlyLibrary(skip: (why: string) => never): Promise<string> {
  if (process.getuid?.() !== 0) {
    const path = await temporaryFolder()
    await visit(path, silence)
    chmodSync(path, 0o555)
    return path
  }
  const disk = (await smallDisk(256)) ?? skip('this root may not mount a disk')
  await visit(disk.path, silence)
  disk.setReadOnly()
  return disk.path
}
