import type { DocumentReader } from '../../core/scoop/scoop-ports.ts'
import { oneLine, shorten } from '../../core/base/text.ts'
import { plainText } from '../../core/scoop/plain-text.ts'
import { pdfObject } from './pdf-objects.ts'
import { pdfString } from './pdf-string.ts'
import { pdfText } from './pdf-text.ts'

const longestTitle = 300

/** Reads the titles of PDFs: what the document's metadata (XMP, ISO 16684-1) say, else its information dictionary. */
export function pdfTitles(): DocumentReader {
  return {
    async title(bytes) {
      const pdf = Buffer.from(bytes).toString('latin1')
      const titles = [metadataTitle(pdf), informationTitle(pdf)].map(tidyTitle)
      return titles.find(title => title !== '') ?? ''
    },
  }
}

/** `dc:title` of the last packet, as a later one replaces an earlier; in the document's own language where it names several. */
function metadataTitle(pdf: string): string {
  const start = pdf.lastIndexOf('<x:xmpmeta')
  const end = start < 0 ? -1 : pdf.indexOf('</x:xmpmeta', start)
  if (end < 0) return ''
  const packet = Buffer.from(pdf.slice(start, Math.min(end, start + 1_000_000)), 'latin1').toString('utf8')
  const title = /<dc:title\b[^<>]*>((?:(?!<dc:title)[\s\S]){0,10000}?)<\/dc:title>/.exec(packet)?.[1] ?? ''
  const own = /<rdf:li\b[^<>]*\bxml:lang\s*=\s*["']x-default["'][^<>]*>([^<]*)</.exec(title) ?? /<rdf:li\b[^<>]*>([^<]*)</.exec(title)
  return plainText(own?.[1] ?? '')
}

function informationTitle(pdf: string): string {
  // What is encrypted reads as noise.
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(pdf)) return ''
  const number = [...pdf.matchAll(/\/Info\s+(\d{1,9})\s+\d{1,5}\s+R/g)].at(-1)?.[1]
  const information = number === undefined ? null : pdfObject(pdf, Number(number))
  return information === null ? '' : stringUnder(pdf, information, 'Title')
}

function stringUnder(pdf: string, dictionary: string, name: string): string {
  const found = new RegExp(`/${name}\\s*(?=[(<\\d])`).exec(dictionary)
  if (!found) return ''
  const from = found.index + found[0].length
  const elsewhere = /^(\d{1,9})\s+\d{1,5}\s+R/.exec(dictionary.slice(from, from + 20))?.[1]
  if (elsewhere === undefined) return pdfText(pdfString(dictionary, from) ?? '')
  const object = (pdfObject(pdf, Number(elsewhere)) ?? '').trimStart()
  return pdfText(pdfString(object, 0) ?? '')
}

/** Without what programs put there by themselves: their own name, the name of a file, a word for nothing. */
function tidyTitle(written: string): string {
  const title = oneLine(written.replace(/[\p{Cc}\uFFFD]+/gu, ' '))
    .replace(/^(?:Microsoft (?:Office )?(?:Word|PowerPoint|Excel)|PowerPoint Presentation|Print)\s*-\s*/i, '')
    .replace(/\.(?:docx?|pptx?|xlsx?|odt|indd|tex|dvi|qxd|pdf|rtf|pages)$/i, '')
  const isNothing = /^(?:untitled(?:[\s-]?\d*)?|document\s?\d*|title|slide \d+|powerpoint presentation|no title|none)$/i.test(title)
  return isNothing || !/[\p{L}\p{N}]/u.test(title) ? '' : shorten(title, longestTitle)
}
