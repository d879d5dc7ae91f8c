import type { Metadata, Sharp } from 'sharp'
import { Problem } from '../../core/base/problem.ts'

/** A picture as mail readers show it well. */
export interface PreparedPicture {
  readonly bytes: Uint8Array
  readonly extension: 'jpg' | 'png' | 'gif'
  /** Pixels. */
  readonly width: number
  readonly height: number
}

// Twice the width of a mail, for fine screens.
const widest = 1200
const largestFile = 32 * 1024 * 1024
// The largest phone photographs have 200 million pixels; a small file with more is a bomb.
const mostPixels = 200_000_000
const seconds = 20
const smallAnimation = 2 * 1024 * 1024
const largePng = 400 * 1024
// A photograph as PNG is five times its JPEG and more; a drawing less than thrice, and JPEG would blur its edges.
const drawingRatio = 3

/**
 * Any picture as JPEG (photographs), PNG (few colours, transparency) or a small animated GIF, at most 1200 pixels
 * wide, upright, and without metadata. Throws file-not-understood and file-too-large.
 */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture> {
  if (bytes.length > largestFile)
    throw new Problem('file-too-large', 'This picture is larger than 32 MB.', 'Make it smaller in a picture editor, then add it again.')
  try {
    // Loaded when the first picture comes: most starts need none.
    const { default: sharp } = await import('sharp')
    const open = (animated: boolean) => sharp(bytes, { limitInputPixels: mostPixels, animated, failOn: 'error' }).timeout({ seconds })
    const about = await open(false).metadata()
    refuseSpecks(about)
    return about.format === 'gif' && (about.pages ?? 1) > 1 && bytes.length <= smallAnimation
      ? await animation(open(true))
      : await still(open(false), about)
  } catch (error) {
    throw error instanceof Problem ? error : notAPicture(error)
  }
}

async function animation(picture: Sharp): Promise<PreparedPicture> {
  const { data, info } = await fitted(picture).gif().toBuffer({ resolveWithObject: true })
  return { bytes: data, extension: 'gif', width: info.width, height: info.pageHeight ?? info.height }
}

/** Decoded once, upright and small enough; the encodings start from these pixels. */
async function still(picture: Sharp, { format }: Metadata): Promise<PreparedPicture> {
  const upright = fitted(picture.autoOrient()).toColourspace('srgb').png({ compressionLevel: 1 })
  const { data, info } = await upright.toBuffer({ resolveWithObject: true })
  const { default: sharp } = await import('sharp')
  const { isOpaque } = await sharp(data).stats()
  const encoded = isOpaque ? await opaque(sharp(data), format) : await transparent(sharp(data))
  return { ...encoded, width: info.width, height: info.height }
}

async function transparent(picture: Sharp): Promise<Pick<PreparedPicture, 'bytes' | 'extension'>> {
  const exact = await picture.clone().png({ compressionLevel: 9 }).toBuffer()
  const bytes = exact.length > largePng ? await picture.clone().png({ palette: true, quality: 90 }).toBuffer() : exact
  return { bytes, extension: 'png' }
}

async function opaque(picture: Sharp, format: Metadata['format']): Promise<Pick<PreparedPicture, 'bytes' | 'extension'>> {
  const photograph = await picture.clone().removeAlpha().jpeg({ quality: 82, mozjpeg: true }).toBuffer()
  if (format === 'jpeg') return { bytes: photograph, extension: 'jpg' }
  const drawing = await picture.clone().png({ compressionLevel: 9 }).toBuffer()
  const isDrawn = drawing.length <= Math.min(photograph.length * drawingRatio, largePng)
  return isDrawn ? { bytes: drawing, extension: 'png' } : { bytes: photograph, extension: 'jpg' }
}

function fitted(picture: Sharp): Sharp {
  return picture.resize({ width: widest, withoutEnlargement: true })
}

/** Pictures of a pixel or two count readers and show nothing. */
function refuseSpecks({ width, height }: Metadata): void {
  if (width <= 2 || height <= 2)
    throw new Problem('file-not-understood', `This picture is only ${width} × ${height} pixels.`, 'Choose another picture.')
}

function notAPicture(cause: unknown): Problem {
  if (cause instanceof Error && /pixel limit|timeout/i.test(cause.message))
    return new Problem('file-too-large', 'This picture has too many pixels.', 'Make it smaller in a picture editor, then add it again.', {
      cause,
    })
  return new Problem('file-not-understood', 'This is not a picture that can be read.', 'Use a JPEG, PNG, GIF, WebP, AVIF or SVG file.', {
    cause,
  })
}
