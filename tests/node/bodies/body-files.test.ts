import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bodyFiles } from '../../../src/node/bodies/body-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('saved bodies', () => {
  it('come back as they were, from a folder named after the end of their id', async () => {
    const folder = await temporaryFolder()
    await bodyFiles(folder).write('202611-k3v9q2m7xr4t', '<p>Fyret på Ærø — 灯台</p>')
    expect(await bodyFiles(folder).read('202611-k3v9q2m7xr4t')).toBe('<p>Fyret på Ærø — 灯台</p>')
    expect(existsSync(join(folder, 'bodies', '4t', '202611-k3v9q2m7xr4t.html'))).toBe(true)
  })

  it('are empty when nothing was saved', async () => {
    expect(await bodyFiles(await temporaryFolder()).read('202611-k3v9q2m7xr4t')).toBe('')
  })

  it('are replaced whole', async () => {
    const bodies = bodyFiles(await temporaryFolder())
    await bodies.write('202611-k3v9q2m7xr4t', '<p>A long story of nine boats.</p>')
    await bodies.write('202611-k3v9q2m7xr4t', '<p>Short.</p>')
    expect(await bodies.read('202611-k3v9q2m7xr4t')).toBe('<p>Short.</p>')
  })

  it('can be removed, and removed again', async () => {
    const bodies = bodyFiles(await temporaryFolder())
    await bodies.write('202611-k3v9q2m7xr4t', '<p>Nine boats.</p>')
    await bodies.remove('202611-k3v9q2m7xr4t')
    await bodies.remove('202611-k3v9q2m7xr4t')
    expect(await bodies.read('202611-k3v9q2m7xr4t')).toBe('')
  })

  it.each(['../settings', '..', '202611-..', 'a/b', 'a\\b', 'a\u0000b', '', '-a', 'a-', 'A1', 'a'.repeat(300)])(
    'are never sought outside their folder: %j',
    async id => {
      const folder = await temporaryFolder()
      const bodies = bodyFiles(folder)
      for (const ask of [bodies.read(id), bodies.write(id, '<p>Nine boats.</p>'), bodies.remove(id)])
        await expect(ask).rejects.toMatchObject({ code: 'bad-input' })
      expect(readdirSync(folder)).toEqual([])
    },
  )
})
