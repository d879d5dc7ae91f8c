import { escapeHtml } from '../base/html.ts'
import { oneLine } from '../base/text.ts'
import { cleanLine, cleanText } from '../base/clean-text.ts'
import { mailUrl } from '../base/mail-url.ts'

/** A line of text, safe in HTML, MJML and attributes. */
export function inline(text: string): string {
  return escapeHtml(oneLine(cleanLine(text)))
}

/** A dot between facts; its spaces do not break, and as characters they weigh less than as entities. */
export const dot = '\u00a0· '

/** Opens a table that only lays out. */
export const table = '<table role="presentation" width="100%" border="0" cellpadding="0" cellspacing="0">'

/** Plain paragraphs, parted by line ends, as HTML paragraphs. */
export function paragraphs(text: string, style: string): string {
  const lines = cleanText(text).split(/\n+/).map(oneLine)
  return lines
    .filter(each => each !== '')
    .map(each => `<p style="${style}">${escapeHtml(each)}</p>`)
    .join('')
}

/** A link around markup; the markup alone when the address is none that a mail may link to. */
export function link(address: string | null, markup: string, style: string, classes = ''): string {
  const href = mailUrl(address)
  return href === null || markup === ''
    ? markup
    : `<a href="${escapeHtml(href)}"${classes === '' ? '' : ` class="${classes}"`}${style === '' ? '' : ` style="${style}"`}>${markup}</a>`
}
