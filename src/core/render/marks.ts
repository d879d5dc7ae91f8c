import { escapeHtml } from '../base/html.ts'

/** A block's MJML with a class on its first component that `idsForMarks` turns into an id. */
export function marked(mjml: string, n: number): string {
  const mark = `mark-${n}`
  return mjml.replace(/^<(mj-[a-z]+)(?: css-class="([^"]*)")?/, (_tag, name: string, classes?: string) =>
    classes === undefined ? `<${name} css-class="${mark}"` : `<${name} css-class="${mark} ${classes}"`,
  )
}

/** The HTML with `id="block-<id>"` on every marked block; MJML has no attribute for ids. Text cannot be mistaken for a mark, for its quotes are escaped. */
export function idsForMarks(html: string, blockIds: readonly string[]): string {
  return html.replace(/class="mark-(\d+) ?([^"]*)"/g, (_class, n: string, classes: string) => {
    const id = `id="block-${escapeHtml(blockIds[Number(n)] ?? '')}"`
    return classes === '' ? id : `${id} class="${classes}"`
  })
}
