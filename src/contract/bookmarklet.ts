/** Where a bookmarklet leads: to the application by its own scheme, or to the page that hands on what it is given under `serve`. */
export type BookmarkletTarget = { readonly kind: 'electron' } | { readonly kind: 'browser'; readonly origin: string }

// Some systems pass no more than two thousand characters to an application.
const longestSelection = 1_000
const longestTitle = 200

/** The path under `serve` that needs no key, as it does nothing but lead to the window. */
export const handOnPath = '/scoop'

/** A bookmark that scoops the page it is pressed on, with its title and what is selected there. */
export function bookmarklet(target: BookmarkletTarget): string {
  const fields = `new URLSearchParams({url:location.href,title:document.title.slice(0,${longestTitle}),text:String(getSelection()).slice(0,${longestSelection})})`
  const go = target.kind === 'electron' ? `location.href='broadsheet://scoop?'+d` : `open('${target.origin}${handOnPath}#'+d)`
  return `javascript:void(()=>{const d=${fields};${go}})()`
}
