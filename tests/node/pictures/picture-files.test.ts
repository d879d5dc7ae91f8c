import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { pageFetcher } from '../../../src/node/pages/fetch-page.ts'
import { isPictureFile, pictureFiles } from '../../../src/node/pictures/picture-files.ts'
import { sourceReader } from '../../../src/node/sources/read-source.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { answer, webSite } from '../../support/web-site.ts'

const described = { alt: 'The quay', sourceUrl: null }

async function album() {
  const library = await temporaryFolder()
  return { library, ...pictureFiles(library, sourceReader(pageFetcher())) }
}

/** Something like a photograph: no two pixels alike. */
function photograph(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#456', noise: { type: 'gaussian', mean: 120, sigma: 40 } } })
}

describe('a picture in the library', () => {
  it('is a JPEG at most 1200 pixels wide, named by its content, without metadata', async () => {
    const { keep, pictureBytes, library } = await album()
    const bytes = await photograph(3000, 2000)
      .withExif({ IFD0: { Artist: 'Ada Marsh' } })
      .jpeg()
      .toBuffer()
    const picture = await keep(bytes, { alt: 'The quay', sourceUrl: 'https://harbour-weekly.example/quay.jpg' })
    const kept = await pictureBytes(picture.file)
    expect(picture).toEqual({
      file: `${createHash('sha256').update(kept).digest('hex')}.jpg`,
      width: 1200,
      height: 800,
      alt: 'The quay',
      sourceUrl: 'https://harbour-weekly.example/quay.jpg',
    })
    expect((await sharp(kept).metadata()).exif).toBeUndefined()
    expect(await readdir(join(library, 'images'))).toEqual([picture.file])
  })

  it('is one file however often it is added', async () => {
    const { keep, library } = await album()
    const bytes = await photograph(300, 200).jpeg().toBuffer()
    expect(await keep(bytes, described)).toEqual(await keep(bytes, described))
    expect(await readdir(join(library, 'images'))).toHaveLength(1)
  })

  it('stands upright as the camera meant it', async () => {
    const { keep } = await album()
    const turned = await photograph(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await keep(turned, described)).toMatchObject({ width: 200, height: 400 })
  })

  it.each([
    ['a WebP photograph', () => photograph(400, 300).webp().toBuffer(), 'jpg'],
    ['an AVIF photograph', () => photograph(200, 150).avif({ effort: 0 }).toBuffer(), 'jpg'],
    [
      'a drawing in few colours',
      () =>
        sharp(
          Buffer.from(
            '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="navy"/><circle cx="90" cy="90" r="50" fill="white"/></svg>',
          ),
        )
          .png()
          .toBuffer(),
      'png',
    ],
    [
      'a transparent logo',
      () =>
        sharp({ create: { width: 90, height: 60, channels: 4, background: { r: 0, g: 60, b: 90, alpha: 0.4 } } })
          .webp()
          .toBuffer(),
      'png',
    ],
    [
      'an SVG',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><path d="M0 0h90v60z" fill="teal"/></svg>'),
      'png',
    ],
    [
      'a moving GIF',
      () =>
        sharp(Buffer.concat([Buffer.alloc(3 * 40 * 30, 20), Buffer.alloc(3 * 40 * 30, 200)]), {
          raw: { width: 40, height: 60, channels: 3, pageHeight: 30 },
        })
          .gif({ delay: [100, 100] })
          .toBuffer(),
      'gif',
    ],
  ])('made from %s is ready for mail', async (_what, make, extension) => {
    const { keep } = await album()
    const { file } = await keep(await make(), described)
    expect(file.endsWith(`.${extension}`)).toBe(true)
  })

  it('keeps a GIF moving', async () => {
    const { keep, pictureBytes } = await album()
    const frames = sharp(Buffer.concat([Buffer.alloc(3 * 40 * 30, 20), Buffer.alloc(3 * 40 * 30, 200)]), {
      raw: { width: 40, height: 60, channels: 3, pageHeight: 30 },
    })
    const picture = await keep(await frames.gif({ delay: [100, 100] }).toBuffer(), described)
    expect((await sharp(await pictureBytes(picture.file)).metadata()).pages).toBe(2)
    expect(picture).toMatchObject({ width: 40, height: 30 })
  })

  it('may come from a file, a paste or an address of the curator’s', async () => {
    const bytes = await photograph(120, 90).png().toBuffer()
    const site = await webSite({ '/quay.png': answer('image/png', bytes) })
    const { addPicture } = await album()
    const pasted = await addPicture({ from: 'bytes', name: 'quay.png', base64: bytes.toString('base64') }, 'The quay')
    expect(await addPicture({ from: 'url', url: `${site}/quay.png` }, 'The quay')).toEqual({ ...pasted, sourceUrl: `${site}/quay.png` })
  })
})

describe('what is no picture for a mail', () => {
  it.each([
    ['text', async () => Buffer.from('not a picture'), 'file-not-understood'],
    ['half a file', async () => (await photograph(300, 300).jpeg().toBuffer()).subarray(0, 2000), 'file-not-understood'],
    ['a counting pixel', () => photograph(1, 1).png().toBuffer(), 'file-not-understood'],
    [
      'a bomb of pixels',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"></svg>'),
      'file-too-large',
    ],
    ['a file of 33 MB', async () => Buffer.alloc(33 * 1024 * 1024), 'file-too-large'],
  ])('is refused: %s', async (_what, make, code) => {
    const { keep } = await album()
    await expect(keep(await make(), described)).rejects.toMatchObject({ code })
  })

  it('draws nothing from outside into an SVG', async () => {
    let asked = 0
    const site = await webSite({ '/x.png': response => void response.end(String((asked += 1))) })
    const { keep } = await album()
    await keep(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60"/><image href="${site}/x.png" width="9" height="9"/><image href="file:///etc/passwd" width="9" height="9"/></svg>`,
      ),
      described,
    )
    expect(asked).toBe(0)
  })
})

describe('a picture’s name', () => {
  it('is the only thing that is ever looked up', async () => {
    const { pictureBytes } = await album()
    const name = `${'0'.repeat(64)}.jpg`
    expect(
      [name, `../${name}`, `${name}/..`, `${name}\n`, '../settings.json', name.toUpperCase(), name.replace('jpg', 'svg')].map(
        isPictureFile,
      ),
    ).toEqual([true, false, false, false, false, false, false])
    await expect(pictureBytes('../settings.json')).rejects.toMatchObject({ code: 'not-found' })
    await expect(pictureBytes(name)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a narrower picture', () => {
  it.each(['jpeg', 'png', 'gif'] as const)('is made from a %s when it is asked for, and kept', async format => {
    const { keep, pictureBytes, library } = await album()
    const { file } = await keep(await photograph(1000, 500).toFormat(format).toBuffer(), described)
    const narrow = file.replace('.', '-414.')
    const first = await pictureBytes(narrow)
    expect(await sharp(first).metadata()).toMatchObject({ width: 414, height: 207 })
    expect(await readdir(join(library, 'images'))).toContain(narrow)
    expect(Buffer.from(await pictureBytes(narrow)).equals(Buffer.from(first))).toBe(true)
  })

  it('is never wider than the picture is', async () => {
    const { keep, pictureBytes } = await album()
    const { file } = await keep(await photograph(300, 200).jpeg().toBuffer(), described)
    expect((await sharp(await pictureBytes(file.replace('.', '-414.'))).metadata()).width).toBe(300)
  })

  it('stays an animation', async () => {
    const { keep, pictureBytes } = await album()
    const frames = await Promise.all(
      ['#a00', '#0a0'].map(background =>
        sharp({ create: { width: 200, height: 100, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    const { file } = await keep(
      await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
      described,
    )
    expect(await sharp(await pictureBytes(file.replace('.', '-50.')), { animated: true }).metadata()).toMatchObject({ pages: 2, width: 50 })
  })

  it('of a picture that is not there is missing', async () => {
    const { pictureBytes } = await album()
    await expect(pictureBytes(`${'0'.repeat(64)}-414.jpg`)).rejects.toMatchObject({ code: 'not-found' })
    await expect(pictureBytes('../settings-414.jpg')).rejects.toMatchObject({ code: 'not-found' })
  })
})
