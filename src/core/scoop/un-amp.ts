const formNames = new Set(['outputtype', 'output', 'mode', 'view', 'type', 'format'])
const switches = new Set(['amp', 'isamp', 'is_amp'])

/**
 * The address of the page that an AMP address is a copy of, as sites commonly form it: "/amp" at the end or the beginning of the
 * path, "story.amp.html", an "amp." host, "?amp=1"; null for an address that has none of these. A guess: what the AMP page itself declares goes before it.
 */
export function unAmp(address: string): string | null {
  const url = URL.parse(address)
  if (!url) return null
  url.hostname = url.hostname.replace(/^(?:www\.)?amp\.(?=[^.]+\.)/, 'www.')
  url.pathname = url.pathname
    .replace(/\/amp(?:\/|\.html?)?$/i, '/')
    .replace(/^\/amp\/(?=.)/i, '/')
    .replace(/\.amp(\.html?)?$/i, '$1')
  url.search = withoutAmp(url.search)
  if (!address.replace(/[?#].*$/, '').endsWith('/') && url.pathname.length > 1) url.pathname = url.pathname.replace(/\/$/, '')
  return url.href === URL.parse(address)?.href ? null : url.href
}

/** Letter for letter but for the parameters that ask for AMP. */
function withoutAmp(search: string): string {
  return search
    .slice(1)
    .split('&')
    .filter(parameter => !asksForAmp(parameter))
    .join('&')
}

function asksForAmp(parameter: string): boolean {
  const [name = '', value = ''] = parameter.toLowerCase().split('=')
  return (switches.has(name) && !/^(?:0|false)$/.test(value)) || (formNames.has(name) && value === 'amp')
}
