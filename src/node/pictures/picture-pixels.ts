import { preparePicture } from './prepare-picture.ts'

// Enough to see every colour that is to be seen from afar.
const across = 96

/** Red, green, blue and opacity of every pixel of a small copy of a picture. Throws file-not-understood and file-too-large. */
export async function picturePixels(bytes: Uint8Array): Promise<Uint8Array> {
  const { bytes: ready } = await preparePicture(bytes)
  const { default: sharp } = await import('sharp')
  // The nearest pixel and no mean of many: a mean would be a colour that the picture does not have.
  const small = sharp(ready).resize({ width: across, height: across, fit: 'inside', kernel: 'nearest', withoutEnlargement: true })
  return small.toColourspace('srgb').ensureAlpha().raw().toBuffer()
}
