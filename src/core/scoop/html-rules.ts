const words = [
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'br',
  'cite',
  'code',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'samp',
  'small',
]
const moreWords = ['span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr']
const blocks = [
  'blockquote',
  'dd',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'img',
  'li',
  'ol',
  'p',
  'pre',
  'ul',
]
const tables = ['caption', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr']

/** The elements that saved text may hold. */
export const allowedTags: readonly string[] = [...words, ...moreWords, ...blocks, ...tables]

/** Elements whose content is no text for readers and goes with them. */
export const droppedWithContent: readonly string[] = [
  'script',
  'style',
  'template',
  'noscript',
  'noembed',
  'noframes',
  'xmp',
  'plaintext',
  'iframe',
  'object',
  'embed',
  'applet',
  'svg',
  'annotation',
  'annotation-xml',
  'canvas',
  'audio',
  'video',
  'head',
  'title',
  'textarea',
  'select',
  'option',
  'button',
  'datalist',
  'dialog',
]

/** Sections of a page become plain blocks, so that their words do not run together. */
export const becomeBlocks: readonly string[] = [
  'address',
  'article',
  'aside',
  'center',
  'details',
  'fieldset',
  'footer',
  'form',
  'header',
  'hgroup',
  'main',
  'nav',
  'section',
  'summary',
]

/** The attributes each element may keep; `*` is any element. */
export const allowedAttributes: Readonly<Record<string, readonly string[]>> = {
  '*': ['lang', 'dir'],
  a: ['href', 'title', 'rel'],
  abbr: ['title'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  time: ['datetime'],
}

/** What an attribute's value must look like; addresses have rules of their own. */
export const attributeForms: Readonly<Record<string, RegExp>> = {
  lang: /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i,
  dir: /^(?:ltr|rtl|auto)$/i,
  width: /^\d{1,5}$/,
  height: /^\d{1,5}$/,
  start: /^-?\d{1,6}$/,
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
  datetime: /^[\dTWPZYMDHS.:+ -]{1,40}$/,
}
