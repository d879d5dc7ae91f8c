import { useSyncExternalStore } from 'react'

/** Where the window is. */
export type Route =
  | { readonly screen: 'library' | 'themes' | 'templates'; readonly id: string | null }
  | { readonly screen: 'digest' | 'send' | 'delivery'; readonly id: string }
  | { readonly screen: 'inbox' | 'sources' | 'digests' | 'deliveries' | 'subscribers' | 'mailbox' | 'settings' }

/** Goes to a place such as `#/digest/7h2k`. */
export function navigate(path: string): void {
  location.hash = path
}

/** Where the window is; follows the address. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(followHash, () => location.hash))
}

function followHash(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** Reads an address; one that leads nowhere leads to the library. */
export function routeOf(hash: string): Route {
  const [screen, id, then] = hash.replace(/^#?\//, '').split('/').map(decodeURIComponent)
  switch (screen) {
    case 'digest':
      if (!id) return { screen: 'digests' }
      return { screen: then === 'send' ? 'send' : 'digest', id }
    case 'delivery':
      return id ? { screen, id } : { screen: 'deliveries' }
    case 'themes':
    case 'templates':
      return { screen, id: id || null }
    case 'inbox':
    case 'sources':
    case 'deliveries':
    case 'digests':
    case 'subscribers':
    case 'mailbox':
    case 'settings':
      return { screen }
    default:
      return { screen: 'library', id: (screen === 'library' && id) || null }
  }
}
