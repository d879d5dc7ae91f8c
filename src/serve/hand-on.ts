import { createHash } from 'node:crypto'

// What is asked for stands in the fragment, which no server sees. The browser sends its key along only where our own page leads.
const script = `location.replace('/#/scoop?' + location.hash.slice(1))`

/** A page without a key to it: all that it does is to lead to the window, with what a bookmarklet put behind the `#`. */
export const handOnPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Broadsheet</title><p>Opening Broadsheet…</p><script>${script}</script></html>`

/** Nothing but that script may run there, and no page may frame it. */
export const handOnPolicy = `default-src 'none'; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`
