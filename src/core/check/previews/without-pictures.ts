import { escapeHtml } from '../../base/html.ts'

const frame =
  'display:inline-block;box-sizing:border-box;min-height:40px;padding:10px 12px;border:1px solid #9a9a9a;background:#f4f4f4;color:#555555;font:13px/1.4 sans-serif'

/** A mail as it is shown before its reader lets the pictures come: their descriptions in frames, and no pictures behind the words. */
export function withoutPictures(html: string): string {
  return html
    .replace(/<img\b[^>]*>/gi, tag => {
      const alt = /\salt="([^"]*)"/i.exec(tag)?.[1] ?? ''
      const width = Number(/\swidth="(\d+)"/i.exec(tag)?.[1] ?? 0)
      const across = width > 0 ? `;width:100%;max-width:${width}px` : ''
      return `<span style="${frame}${across}">${alt === '' ? escapeHtml('(a picture)') : alt}</span>`
    })
    .replace(/\sbackground="[^"]*"/gi, '')
    .replace(/url\([^)]*\)/gi, 'none')
}
