import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { mailSizes } from '../support/mail-sizes.ts'
import { aNewsroom } from '../support/newsroom.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

async function sampleDigest(pictures: { as: 'embedded' | 'linked'; base: string }) {
  const { handlers } = (await aNewsroom({ sample: true })).newsroom
  const [summary] = await handlers['digests.list'](undefined)
  const digest = await handlers['digest.save']({ ...(await handlers['digest.open'](summary?.id ?? '')), pictures })
  return { handlers, digest }
}

describe('the pictures of a digest', () => {
  it('come as files at no more than twice the width at which the mail shows them', async () => {
    const { handlers, digest } = await sampleDigest({ as: 'embedded', base: '' })
    const folder = await temporaryFolder()
    await handlers['render.toFolder']({ id: digest.id, folder })
    const shown = mailSizes(await readFile(join(folder, 'digest.html'), 'utf8'))
    const files = await readdir(join(folder, 'images'))
    expect(files.length).toBeGreaterThan(2)
    expect([...shown.keys()].toSorted()).toEqual(files.map(file => `images/${file}`).toSorted())
    for (const [file, width] of shown) {
      const kept = await sharp(join(folder, file)).metadata()
      expect(kept.width, file).toBeLessThanOrEqual(2 * width)
    }
  })

  it('are in each message by content id, or at the address where they are published', async () => {
    const embedded = await sampleDigest({ as: 'embedded', base: '' })
    const folder = await temporaryFolder()
    await embedded.handlers['render.toFolder']({ id: embedded.digest.id, folder })
    const message = await readFile(join(folder, 'digest.eml'), 'utf8')
    expect(message.match(/^Content-ID: /gim)?.length).toBe((await readdir(join(folder, 'images'))).length)
    const linked = await sampleDigest({ as: 'linked', base: 'https://pictures.harbour.example/42' })
    const other = await temporaryFolder()
    await linked.handlers['render.toFolder']({ id: linked.digest.id, folder: other })
    expect(await readFile(join(other, 'digest.eml'), 'utf8')).not.toMatch(/^Content-ID: /im)
    const sources = [...mailSizes(await readFile(join(other, 'digest.html'), 'utf8')).keys()]
    const published = (await readdir(join(other, 'images'))).map(file => `https://pictures.harbour.example/42/${file}`)
    expect(sources.toSorted()).toEqual(published.toSorted())
  })

  it('go out as one zip with the mail', async () => {
    const { handlers, digest } = await sampleDigest({ as: 'linked', base: 'https://pictures.harbour.example/' })
    const { name, base64 } = await handlers['render.asZip'](digest.id)
    expect(name).toBe('digest-42.zip')
    const files = unzipSync(Buffer.from(base64, 'base64'))
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['digest.html', 'digest.txt', 'digest.eml', 'web.html']))
    expect(Object.keys(files).filter(file => file.startsWith('images/')).length).toBeGreaterThan(2)
    expect(new TextDecoder().decode(files['web.html'])).toContain('src="images/')
  })
})
