/**
 * A picture that is ready for mail, made so many pixels wide, in its own format; as it is when it is no wider. An animation stays one.
 */
export async function narrowPicture(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const picture = sharp(bytes, { animated: true })
  const { format, width: own } = await picture.metadata()
  if (own <= width) return bytes
  const narrow = picture.resize({ width, withoutEnlargement: true })
  if (format === 'jpeg') return narrow.jpeg({ quality: 82, mozjpeg: true }).toBuffer()
  return format === 'gif' ? narrow.gif().toBuffer() : narrow.png({ compressionLevel: 9 }).toBuffer()
}
