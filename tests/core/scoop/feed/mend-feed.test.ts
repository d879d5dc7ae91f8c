import { describe, expect, it } from 'vitest'
import { mendFeed } from '../../../../src/core/scoop/feed/mend-feed.ts'
import { readFeed } from '../../../../src/core/scoop/read-feed.ts'

const rss = (items: string) =>
  `<rss version="2.0"><channel><title>The Harbour Weekly</title><link>https://harbour-weekly.example/</link>${items}</channel></rss>`
const item = (number: number, more = '') =>
  `<item><guid>hw-${number}</guid><title>Story ${number}</title><link>/news/${number}</link>${more}</item>`
const titles = (feed: string) => readFeed(feed, null).items.map(({ title }) => title)

describe('an ill-formed feed is read as far as a reader would, with', () => {
  it.each<[string, string, readonly string[]]>([
    ['a field that never closes', rss(`<item><title>Ferry<link>/ferry</link></item>${item(2)}`), ['Ferry', 'Story 2']],
    ['an item that never closes', rss(`<item><title>Ferry</title>${item(2)}`), ['Ferry', 'Story 2']],
    ['a last item cut short', rss(item(1) + item(2) + item(3)).slice(0, 310), ['Story 1', 'Story 2']],
    ['no end at all', `<rss version="2.0"><channel><title>T</title>${item(1)}${item(2)}`, ['Story 1', 'Story 2']],
    ['a stray bracket', rss(item(1, '<description>Wind < 5 m/s</description>') + item(2)), ['Story 1', 'Story 2']],
    ['a bare ampersand', rss(item(1, '<description>Fish & chips</description>') + item(2)), ['Story 1', 'Story 2']],
    ['CDATA that never closes', rss(item(1, '<description><![CDATA[<p>Quay</description>') + item(2)), ['Story 1', 'Story 2']],
    [
      'attributes without quotes',
      rss(item(1, '<enclosure url=https://h.example/a.mp3 length=7 type=audio/mpeg>') + item(2)),
      ['Story 1', 'Story 2'],
    ],
    ['words before it', `Warning: mysql_connect() in index.php<br />\n<?xml version="1.0"?>${rss(item(1))}`, ['Story 1']],
    ['words after it', `${rss(item(1))}<!-- cached --><script>count()</script>`, ['Story 1']],
    ['no channel', `<rss version="2.0"><title>T</title>${item(1)}</rss>`, ['Story 1']],
    ['names in capitals', rss(item(1)).toUpperCase().replace('VERSION', 'version'), ['STORY 1']],
    ['undefined entities', rss(item(1, '<description>caf&eacute; &foo; &hellip;</description>')), ['Story 1']],
    ['a byte order mark', `\uFEFF<?xml version="1.0"?>${rss(item(1))}`, ['Story 1']],
    ['control characters', rss(item(1, '<description>a\u0008b\u0000c</description>')), ['Story 1']],
  ])('%s', (_how, feed, expected) => {
    expect(titles(feed)).toEqual(expected)
  })

  it('an Atom author that never closes', () => {
    const feed =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Tides</title><entry><id>7</id><author><name>Jonas Vik</author><title>Calm</title></entry></feed>'
    expect(readFeed(feed, null).items).toMatchObject([{ id: '7', title: 'Calm', author: 'Jonas Vik' }])
  })

  it('markup in a field that should have been text', () => {
    const [read] = readFeed(rss(item(1, '<description><p>Not <b>escaped</b> < yet</p></description>')), null).items
    expect(read?.content).toBe('<p>Not <b>escaped</b> &lt; yet</p>')
  })
})

describe('mending takes time in proportion to length', () => {
  it.each([
    '<a>',
    '<item>',
    '<item><title>',
    '<title><![CDATA[',
    '<a ',
    '\n',
    '<a b="',
    '/\t=?',
    '---><!--',
    '<!--',
    '<![CDATA[',
    '<?',
    '<channel>',
    '<media:group>',
    'a=b ',
    '</item>',
  ])('for endless %s', piece => {
    expect(mendFeed(`<rss><channel>${piece.repeat(100_000)}`)).toMatch(/^(?:<rss>|$)/)
    expect(mendFeed(`<rss><channel><title t=A${piece.repeat(10_000)}`)).toMatch(/^(?:<rss>|$)/)
  })
})
