import { webAddress } from './safe-address.ts'

interface Shim {
  readonly host: RegExp
  readonly path: RegExp
  /** The query parameters that may hold the address, the likeliest first. */
  readonly names: readonly string[]
}

/** Pages of large services that only count a click and pass the reader on to the address in their query. */
const shims: readonly Shim[] = [
  { host: /^lm?\.(?:facebook|instagram)\.com$/, path: /^\/(?:l\.php)?$/, names: ['u'] },
  { host: /^www\.google\.[a-z.]{2,6}$/, path: /^\/url$/, names: ['q', 'url'] },
  { host: /^out\.reddit\.com$/, path: /^\//, names: ['url'] },
  { host: /^www\.youtube\.com$/, path: /^\/redirect$/, names: ['q'] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)$/, names: ['url'] },
  { host: /^duckduckgo\.com$/, path: /^\/l\/?$/, names: ['uddg'] },
  { host: /^(?:m\.)?vk\.(?:com|ru)$/, path: /^\/away(?:\.php)?$/, names: ['to'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, names: ['z'] },
  { host: /^medium\.com$/, path: /^\/r\/?$/, names: ['url'] },
  { host: /^getpocket\.com$/, path: /^\/redirect$/, names: ['url'] },
  { host: /^link\.zhihu\.com$/, path: /^\/$/, names: ['target'] },
  { host: /^disq\.us$/, path: /^\/url$/, names: ['url'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, names: ['url'] },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter\/?$/, names: ['u', 'url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, names: ['url'] },
]

/** A shim may wrap another: a search result of a shared link. */
const deepest = 4

/**
 * The address that an address only wraps: a click counter of a large service ("https://l.facebook.com/l.php?u=…"), an AMP
 * cache or viewer ("https://www.google.com/amp/s/…"), a newsletter's redirect that carries its goal. Any other address as it is.
 */
export function unwrapAddress(address: string): string {
  let inner = address
  for (let depth = 0; depth < deepest; depth += 1) {
    const url = URL.parse(inner)
    const next = url && (inQuery(url) ?? inCachePath(url) ?? inToken(url))
    if (!next) return inner
    inner = next
  }
  return inner
}

function inQuery(url: URL): string | null {
  const shim = shims.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname))
  const values = shim?.names.map(name => url.searchParams.get(name)) ?? []
  return values.map(value => webAddress(value, null)).find(inner => inner !== null) ?? null
}

/** "/amp/s/example.org/story", "/c/s/example.org/story": `s` stands for https, its absence for http. */
function inCachePath(url: URL): string | null {
  const isViewer = /^www\.google\.[a-z.]{2,6}$/.test(url.hostname)
  if (!isViewer && !/(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/.test(url.hostname)) return null
  const [, secure, rest] = (isViewer ? /^\/amp\/(s\/)?(.+)$/ : /^\/[a-z](?:\/[a-z])??\/(s\/)?(.+)$/).exec(url.pathname) ?? []
  if (rest === undefined || !/^[^/]+\.[^/]+/.test(rest)) return null
  const inner = URL.parse(`http${secure ? 's' : ''}://${rest}${url.search}`)
  // Parameters of the viewer's own.
  for (const name of ['amp_js_v', 'amp_gsa', 'usqp', 'aoh', 'referrer', 'amp_tf', 'ampshare']) inner?.searchParams.delete(name)
  return inner?.href ?? null
}

/** Substack's "/redirect/2/<token>", whose first part is JSON in base64 with the goal under `e`. */
function inToken({ hostname, pathname }: URL): string | null {
  const [, token] = /(?:^|\.)substack\.com$/.test(hostname) ? (/^\/redirect\/2\/([\w-]+)/.exec(pathname) ?? []) : []
  if (token === undefined) return null
  try {
    const goal: unknown = JSON.parse(fromBase64(token))
    return typeof goal === 'object' && goal !== null && 'e' in goal && typeof goal.e === 'string' ? webAddress(goal.e, null) : null
  } catch {
    return null
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Base64url of ASCII as text; addresses are nothing else. */
function fromBase64(token: string): string {
  const bits = Array.from(token, digit => digits.indexOf(digit).toString(2).padStart(6, '0')).join('')
  return String.fromCodePoint(...(bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}
