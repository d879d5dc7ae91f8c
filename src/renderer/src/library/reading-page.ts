import italic from '@fontsource-variable/newsreader/files/newsreader-latin-opsz-italic.woff2?url'
import upright from '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2?url'

interface ReadingPage {
  /** Sanitised HTML. */
  readonly body: string
  readonly scheme: 'light' | 'dark'
  /** Whether pictures may be fetched from the web. */
  readonly pictures: boolean
}

const inks = {
  light: { paper: '#fbfaf7', ink: '#22201d', quiet: '#67625a', link: '#24496e', rule: '#e2ddd3', mark: '#fbe7a1' },
  dark: { paper: '#191816', ink: '#e9e6df', quiet: '#a8a49b', link: '#84abd3', rule: '#34312c', mark: '#6b5613' },
} as const

/** Whether a saved body shows pictures that are not in the library. */
export function hasRemotePictures(body: string): boolean {
  return /<img[^>]+src=["']?https?:/i.test(body)
}

/** A saved body as a page of its own, set for reading. Its policy forbids what sanitising should have taken out already. */
export function readingPage({ body, scheme, pictures }: ReadingPage): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:${pictures ? ' https: http:' : ''}`
  return `<!doctype html><html lang=""><head><meta charset="utf-8"><title>Saved text</title><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"><style>${readingStyle(scheme, pictures)}</style></head><body>${body}</body></html>`
}

function readingStyle(scheme: ReadingPage['scheme'], pictures: boolean): string {
  const { paper, ink, quiet, link, rule, mark } = inks[scheme]
  return `
@font-face { font-family: Reading; src: url("${here(upright)}"); font-weight: 200 800 }
@font-face { font-family: Reading; src: url("${here(italic)}"); font-weight: 200 800; font-style: italic }
:root { color-scheme: ${scheme} }
body { margin: 0; overflow: hidden; background: ${paper}; color: ${ink}; font: 18px/1.6 Reading, Georgia, serif; overflow-wrap: anywhere }
h1, h2, h3, h4, h5, h6 { margin: 1.4em 0 .4em; line-height: 1.25; font-weight: 600 }
h1 { font-size: 1.4em } h2 { font-size: 1.25em } h3, h4, h5, h6 { font-size: 1.1em }
p, ul, ol, figure, blockquote, pre, table { margin: 0 0 1em }
img, video, svg { max-width: 100%; height: auto${pictures ? '' : '; display: none'} }
img[src^="/images/"], img[src^="images/"], img[src^="data:"] { display: inline }
a { color: ${link} }
mark { background: ${mark}; color: inherit }
mark[data-highlight] { cursor: pointer }
blockquote { padding-left: 1em; border-left: 3px solid ${rule}; color: ${quiet} }
figcaption { color: ${quiet}; font-size: .85em }
pre { overflow-x: auto; font-size: .8em }
table { display: block; overflow-x: auto; border-collapse: collapse }
td, th { padding: .3em .6em; border: 1px solid ${rule} }
hr { border: 0; border-top: 1px solid ${rule} }`
}

const here = (address: string): string => new URL(address, location.href).href
