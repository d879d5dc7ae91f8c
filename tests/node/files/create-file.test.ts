import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFile } from '../../../src/node/files/create-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('making a file', () => {
  it('succeeds for exactly one of many who come at once, and leaves only its file', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'broadsheet.lock')
    const made = await Promise.all(Array.from({ length: 20 }, (_, who) => createFile(path, `number ${who}`)))
    expect(made.filter(Boolean)).toHaveLength(1)
    expect(readFileSync(path, 'utf8')).toBe(`number ${made.indexOf(true)}`)
    expect(readdirSync(folder)).toEqual(['broadsheet.lock'])
  })

  it('fails where there is no folder', async () => {
    await expect(createFile(join(await temporaryFolder(), 'harbour', 'broadsheet.lock'), '')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
