/** `feed://tides.example/rss` and `feed:https://tides.example/rss`, as some readers write the addresses of feeds, as addresses of the web. */
export function plainScheme(address: string): string {
  return address
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/*/i, 'http://')
}
