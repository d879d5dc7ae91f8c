const darkMedia = /@media\s*\(prefers-color-scheme:\s*dark\)/gi

/** A mail's HTML as it is in the light, or in the dark, whatever the window around it is in. */
export function inScheme(html: string, scheme: 'light' | 'dark'): string {
  return html
    .replace(darkMedia, scheme === 'dark' ? '@media all' : '@media not all')
    .replace(/(color-scheme:\s*)light dark/gi, `$1${scheme}`)
}
