/** The one web address that a text is; null when it is something else, or more. */
export function addressIn(text: string): string | null {
  const bare = text.trim()
  if (/\s/.test(bare)) return null
  const address = /^https?:/i.test(bare) ? bare : `https://${bare}`
  return /^(https?:\/\/|[\w-]+(\.[\w-]+)+(\/|$))/i.test(bare) && URL.canParse(address) ? address : null
}
