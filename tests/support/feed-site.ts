import { answer, webSite } from './web-site.ts'

/** An item of a feed on loopback. */
export interface FedItem {
  readonly title: string
  /** ISO 8601; as it is. */
  readonly published: string
  readonly summary?: string
  /** HTML, in `content:encoded`. */
  readonly content?: string
}

/** A site with a front page that declares its feed, the feed, and a page for every item. */
export interface FeedSite {
  readonly url: string
  /** From now on the feed is answered with this status. */
  readonly breakDown: (status: number) => void
  /** From now on the feed has these. */
  readonly publish: (items: readonly FedItem[]) => void
}

/** Opens a site while a test runs; pages lie at `/<place in the feed, from 0>`. */
export async function feedSite(title: string, first: readonly FedItem[]): Promise<FeedSite> {
  let items = first
  let status = 200
  const pages = Object.fromEntries(first.map((item, index) => [`/${index}`, answer('text/html', pageOf(item))]))
  const url = await webSite({
    ...pages,
    '/': answer('text/html', '<head><link rel="alternate" type="application/rss+xml" href="/feed"></head><h1>Welcome</h1>'),
    '/feed': response => void response.writeHead(status, { 'content-type': 'application/rss+xml' }).end(rss(title, items)),
  })
  return { url, breakDown: next => void (status = next), publish: next => void (items = next) }
}

function rss(title: string, items: readonly FedItem[]): string {
  const parts = items.map(
    (item, index) =>
      `<item><guid>${index}</guid><link>/${index}</link><title>${item.title}</title><pubDate>${new Date(item.published).toUTCString()}</pubDate>` +
      `<description>${item.summary ?? ''}</description><content:encoded><![CDATA[${item.content ?? ''}]]></content:encoded></item>`,
  )
  const names = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
  return `<rss version="2.0" ${names}><channel><title>${title}</title>${parts.join('')}</channel></rss>`
}

function pageOf({ title }: FedItem): string {
  const paragraph = 'The boat came in on the morning tide, and everybody on the quay watched it. '
  return `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1><p>${paragraph.repeat(12)}</p></article>`
}
