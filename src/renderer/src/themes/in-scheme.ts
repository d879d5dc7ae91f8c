/** A mail as a reader in the light or in the dark sees it, whatever the window around it looks like. */
export function inScheme(html: string, scheme: 'light' | 'dark'): string {
  return html.replaceAll(/@media\s*\(prefers-color-scheme:\s*dark\)/g, scheme === 'dark' ? '@media all' : '@media not all')
}
