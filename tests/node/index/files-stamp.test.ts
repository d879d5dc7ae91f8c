import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesStamp } from '../../../src/node/index/files-stamp.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function shelf() {
  const folder = join(await temporaryFolder(), 'articles')
  mkdirSync(folder)
  writeFileSync(join(folder, '2026-10.json'), '{"october":1}')
  writeFileSync(join(folder, '2026-11.json'), '{"november":1}')
  return { folder, file: (name: string) => join(folder, name) }
}

describe('the stamp of some files', () => {
  it('stays while nothing is written', async () => {
    const { folder } = await shelf()
    expect(await filesStamp([folder])).toBe(await filesStamp([folder]))
  })

  it.each<[string, (file: (name: string) => string) => void]>([
    ['added', file => writeFileSync(file('2026-12.json'), '{}')],
    ['removed', file => rmSync(file('2026-10.json'))],
    ['replaced by one of the same size', file => replace(file('2026-11.json'), '{"november":2}')],
    ['renamed', file => renameSync(file('2026-10.json'), file('2026-09.json'))],
  ])('differs once a file was %s', async (_what, change) => {
    const { folder, file } = await shelf()
    const before = await filesStamp([folder])
    change(file)
    expect(await filesStamp([folder])).not.toBe(before)
  })

  it('takes no notice of the copies kept beside the files', async () => {
    const { folder, file } = await shelf()
    const before = await filesStamp([folder])
    writeFileSync(file('2026-11.json.bak'), '{}')
    expect(await filesStamp([folder])).toBe(before)
  })

  it('takes a missing folder for an empty one', async () => {
    expect(await filesStamp([join(await temporaryFolder(), 'digests')])).toMatch(/^[0-9a-f]{64}$/)
  })
})

function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}
