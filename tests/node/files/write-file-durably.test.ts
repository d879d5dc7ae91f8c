import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFileDurably } from '../../../src/node/files/write-file-durably.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('a durable write', () => {
  it('puts text or bytes in place, making folders on the way', async () => {
    const folder = await temporaryFolder()
    await writeFileDurably(join(folder, 'bodies/4t/quay.html'), '<p>Fyret på Ærø</p>')
    await writeFileDurably(join(folder, 'images/quay.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47))
    expect(readFileSync(join(folder, 'bodies/4t/quay.html'), 'utf8')).toBe('<p>Fyret på Ærø</p>')
    expect([...readFileSync(join(folder, 'images/quay.png'))]).toEqual([0x89, 0x50, 0x4e, 0x47])
  })

  it('replaces a longer file whole, and leaves nothing beside it', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'quay.html')
    await writeFileDurably(path, 'A long story of nine boats.')
    await writeFileDurably(path, 'Short.')
    expect(readFileSync(path, 'utf8')).toBe('Short.')
    expect(readdirSync(folder)).toEqual(['quay.html'])
  })

  it('keeps the previous file when asked', async () => {
    const path = join(await temporaryFolder(), 'quay.html')
    for (const text of ['Monday', 'Tuesday', 'Wednesday']) await writeFileDurably(path, text, { keepPrevious: true })
    expect(readFileSync(`${path}.bak`, 'utf8')).toBe('Tuesday')
  })

  it('gives the permissions asked for', async () => {
    const path = join(await temporaryFolder(), 'secrets.json')
    await writeFileDurably(path, '{}', { mode: 0o600 })
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('is one of many at once to the same file: each is whole, and the last asked for stays', async () => {
    const path = join(await temporaryFolder(), 'quay.html')
    const texts = Array.from({ length: 20 }, (_, day) => `Day ${day}. `.repeat(1 + ((day * 37) % 500)))
    await Promise.all(texts.map(text => writeFileDurably(path, text)))
    expect(readFileSync(path, 'utf8')).toBe(texts.at(-1))
  })

  it('that fails leaves what was there, nothing beside it, and the next write free', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'quay.html')
    mkdirSync(path)
    const [failed, next] = await Promise.allSettled([
      writeFileDurably(path, 'Monday'),
      writeFileDurably(join(path, 'inside.html'), 'Tuesday'),
    ])
    expect(failed.status).toBe('rejected')
    expect(next.status).toBe('fulfilled')
    expect(readdirSync(folder)).toEqual(['quay.html'])
  })

  it('says so when a file stands where its folder should be', async () => {
    const folder = await temporaryFolder()
    writeFileSync(join(folder, 'bodies'), 'not a folder')
    await expect(writeFileDurably(join(folder, 'bodies/4t/quay.html'), 'Monday')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('there is a file where a folder should be'),
    })
  })
})
