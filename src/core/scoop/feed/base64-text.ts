const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** What base64 (RFC 4648 §4) spells in UTF-8; empty for what is neither. */
export function base64Text(written: string): string {
  const sixes = written
    .replace(/[\s=]+/g, '')
    .split('')
    .map(digit => digits.indexOf(digit))
  if (sixes.includes(-1)) return ''
  const bits = sixes.map(six => six.toString(2).padStart(6, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  try {
    return decodeURIComponent(bytes.map(byte => `%${Number.parseInt(byte, 2).toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return ''
  }
}
