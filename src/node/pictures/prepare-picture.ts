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

async function still(picture: Sharp, { format }: Metadata): Promise<PreparedPicture> {
  // Decoded once; the encodings below start from these pixels.
  const { data, info } = await fitted(picture.autoOrient())
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
  const { default: sharp } = await import('sharp')
  const size = { width: info.width, height: info.height }
  const { isOpaque } = await sharp(data).stats()
  const png = async (palette: boolean) =>
    sharp(data)
      .png({ compressionLevel: 9, palette, ...(palette ? { quality: 90 } : {}) })
      .toBuffer()
  if (!isOpaque) {
    const exact = await png(false)
    return { ...size, extension: 'png', bytes: exact.length > largePng ? await png(true) : exact }
  }
  const jpeg = await sharp(data).removeAlpha().jpeg({ quality: 82, mozjpeg: true }).toBuffer()
  const drawn = format === 'jpeg' ? null : await png(false)
  return drawn && drawn.length <= jpeg.length ? { ...size, extension: 'png', bytes: drawn } : { ...size, extension: 'jpg', bytes: jpeg }
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
