import { describe, expect, it } from 'vitest'
import { readFeed } from '../../../../src/core/scoop/read-feed.ts'

const rss = (items: string) =>
  `<rss version="2.0"><channel><title>The Harbour Weekly</title><link>https://harbour-weekly.example/</link>${items}</channel></rss>`
const entry = (content: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry>${content}</entry></feed>`
const picture = (width: number) => `<media:content url="https://t.example/${width}.jpg" medium="image" width="${width}"/>`
const only = (feed: string) => readFeed(feed, null).items[0]

describe('a feed is read', () => {
  it('out of a web page that shows it as text', () => {
    const shown = rss('<item><title>Fish &amp;amp; chips</title></item>').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    const feed = readFeed(`<!DOCTYPE html><html><body><pre class="xml"><span>${shown}</span></pre></body></html>`, null)
    expect(feed).toMatchObject({ title: 'The Harbour Weekly', items: [{ title: 'Fish & chips' }] })
  })

  it('without characters that no text may hold, however they are spelled', () => {
    expect(only(rss('<item><title>Q\u0001u&#x0;a&#7;y\u001F</title><description>T&#xFFFF;ide\u0000</description></item>'))).toMatchObject({
      title: 'Quay',
      content: 'Tide',
    })
  })

  it('past empty fields that stand before full ones', () => {
    const item = '<item><title></title><link/><title>Quay</title><link>https://harbour-weekly.example/quay</link></item>'
    expect(only(rss(item))).toMatchObject({ title: 'Quay', link: 'https://harbour-weekly.example/quay' })
  })

  it('with the address that a service put its own before', () => {
    const item =
      '<item><title>Quay</title><link>https://proxy.example/~r/1</link><feedburner:origLink>https://harbour-weekly.example/quay?a=1&amp;b=2</feedburner:origLink></item>'
    expect(only(rss(item))?.link).toBe('https://harbour-weekly.example/quay?a=1&b=2')
  })

  it('from an entry that stands alone', () => {
    const alone = '<entry xmlns="http://www.w3.org/2005/Atom"><title>Alone</title><id>urn:1</id></entry>'
    expect(readFeed(`<?xml version="1.0"?>\n${alone}`, null).items).toMatchObject([{ id: 'urn:1', title: 'Alone' }])
  })

  it('also when there is nothing in it', () => {
    expect(readFeed('<rss version="2.0"><channel></channel></rss>', null).items).toEqual([])
  })

  it.each([
    ['that breaks off', '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","title":"Quay"},{"id":"2","ti'],
    ['with a comma too many', '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","title":"Quay",},]}'],
    ['after a byte order mark', '\uFEFF{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","title":"Quay"}]}'],
  ])('from JSON %s', (_how, feed) => {
    expect(readFeed(feed, null).items.map(({ title }) => title)).toEqual(['Quay'])
  })
})

describe('of several values', () => {
  it('the address of a web page counts before that of another file', () => {
    const links =
      '<id>1</id><link rel="alternate" type="application/pdf" href="https://t.example/a.pdf"/><link rel="Alternate" type="text/html" href="https://t.example/a"/>'
    expect(only(entry(links))?.link).toBe('https://t.example/a')
  })

  it('an id that is an address stands in for a missing one', () => {
    expect(only(entry('<id>https://t.example/a</id><title>A</title>'))?.link).toBe('https://t.example/a')
  })

  it('the largest picture counts', () => {
    expect(only(rss(`<item><title>Quay</title>${picture(140)}${picture(700)}${picture(460)}</item>`))?.image).toBe(
      'https://t.example/700.jpg',
    )
  })

  it('a picture may be told by its name alone', () => {
    expect(only(rss('<item><title>Quay</title><media:content url="https://t.example/q.webp?w=9"/></item>'))?.image).toBe(
      'https://t.example/q.webp?w=9',
    )
  })

  it("people's addresses stand in for their names, and names lose their markup", () => {
    expect(only(entry('<id>1</id><author><email>ann@t.example</email></author>'))?.author).toBe('ann@t.example')
    expect(only(rss('<item><title>Q</title><author>&lt;p&gt;Ann Lund&lt;/p&gt;</author></item>'))?.author).toBe('Ann Lund')
    expect(only(rss('<item><title>Q</title><dc:creator><![CDATA[<b>Ann</b> &amp; Bo]]></dc:creator></item>'))?.author).toBe('Ann & Bo')
  })
})

describe('a title', () => {
  it.each([
    ['&lt;b&gt;Bold&lt;/b&gt; &amp;amp; more', 'Bold & more'],
    ['Use of &lt;script&gt; and &lt;blink&gt;', 'Use of <script> and <blink>'],
    ['Map&lt;K, V&gt; types', 'Map<K, V> types'],
    ['a &amp;lt;b&amp;gt; c', 'a <b> c'],
    ['x &lt; y &amp;&amp; y &gt; z', 'x < y && y > z'],
    ['Quay&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- no --&gt;', 'Quay'],
  ])('may be written %s', (written, shown) => {
    expect(only(rss(`<item><title>${written}</title></item>`))?.title).toBe(shown)
  })
})

describe('an Atom text in base64', () => {
  it.each([
    ['PHA+VGlkZSDigJMgw7hyZTwvcD4=', '<p>Tide – øre</p>'],
    ['not base64!', ''],
    ['/////w==', ''],
  ])('%s reads as %s', (written, html) => {
    const content = `<content type="application/octet-stream">${written}</content>`
    expect(only(`<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>1</id>${content}</entry></feed>`)?.content).toBe(html)
  })
})
