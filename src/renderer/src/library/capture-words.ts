import type { Article } from '../../../core/library/article.ts'

/** What is missing of an article, for a list: short; null where a list need not say. */
export const missingInBrief: Readonly<Record<Article['capture'], string | null>> = {
  whole: null,
  paywalled: 'Behind a paywall',
  'needs-browser': 'Not captured',
  unreachable: 'Not captured',
  gone: 'Page gone',
  link: null,
}

interface MissingWords {
  readonly what: string
  readonly remedy: string
}

const saveThere = 'Open the original, save the page there, and drop the file into this window.'

/** What is missing of an article, and what to do; null where nothing is. */
export function missingOf({ capture, body }: Pick<Article, 'capture'> & { readonly body: string }): MissingWords | null {
  const start = body === '' ? 'Only the address was saved' : 'What was saved is not the page itself'
  switch (capture) {
    case 'unreachable':
      return { what: `${start}: the site did not answer.`, remedy: 'Capture it again when the site is back.' }
    case 'gone':
      return {
        what: `${start}: the page is gone.`,
        remedy: 'It may have moved: look for it on the site, and change the address in the details.',
      }
    case 'needs-browser':
      return {
        what: `${body === '' ? 'No text was saved' : 'Little was saved'}: the site shows this page to browsers only.`,
        remedy: saveThere,
      }
    case 'paywalled':
      return {
        what: 'Only the open part was saved: the rest is behind a paywall.',
        remedy: `If you have access: ${saveThere.slice(0, 1).toLowerCase()}${saveThere.slice(1)}`,
      }
    case 'link':
      return body === '' ? { what: 'Only the address was saved.', remedy: 'Capture it to read it here.' } : null
    default:
      return null
  }
}
