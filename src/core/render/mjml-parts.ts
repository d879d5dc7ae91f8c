import type { Drawn } from './drawing.ts'

/** What is drawn, as MJML: rows in HTML go in as they are. */
export function asMjml({ as, markup }: Pick<Drawn, 'as' | 'markup'>): string {
  return as === 'html' ? raw(markup) : markup
}

/** HTML that MJML takes as it is. */
export function raw(html: string): string {
  return html === '' ? '' : `<mj-raw>${html}</mj-raw>`
}
