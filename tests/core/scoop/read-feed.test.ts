import { describe, expect, it } from 'vitest'
import { looksLikeFeed, readFeed } from '../../../src/core/scoop/read-feed.ts'
import { fixture } from '../../support/fixture.ts'

const rss = fixture('feeds/harbour.rss')
const atom = fixture('feeds/tides.atom')
const json = fixture('feeds/village.json')
const rdf = fixture('feeds/old.rdf')

describe('a feed', () => {
  it('may be RSS', () => {
    expect(readFeed(rss, 'https://harbour-weekly.example/rss.xml')).toEqual({
      title: 'The Harbour Weekly & Tides',
      link: 'https://harbour-weekly.example/',
      description: 'News from both sides of the water',
      language: 'en-GB',
      author: '',
      image: 'https://harbour-weekly.example/logo.png',
      updated: '2026-03-02T12:00:00.000Z',
      items: [
        {
          id: 'hw-41',
          link: 'https://harbour-weekly.example/news/ticket?utm_source=rss',
          title: 'Ferry & bus: one ticket',
          summary: 'One ticket for both.',
          content: '<p>One <a href="https://harbour-weekly.example/fares" rel="noopener">ticket</a> takes you across and up the hill.</p>',
          author: 'Ada Marsh',
          published: '2026-03-02T07:30:00.000Z',
          updated: null,
          image: 'https://harbour-weekly.example/ticket.jpg',
          enclosures: [{ url: 'https://harbour-weekly.example/sound/41.mp3', type: 'audio/mpeg', length: 1234 }],
          tags: ['Ferry', 'Bus'],
        },
        {
          id: 'https://harbour-weekly.example/news/42',
          link: 'https://harbour-weekly.example/news/42',
          title: 'The tide tables for April are here.',
          summary: 'The tide tables for April are here.',
          content: '<p>The tide tables for April are here. <img src="https://harbour-weekly.example/news/tides.png" /></p>',
          author: '',
          published: null,
          updated: null,
          image: 'https://harbour-weekly.example/news/tides.png',
          enclosures: [],
          tags: [],
        },
      ],
    })
  })

  it('may be Atom', () => {
    expect(readFeed(atom, null)).toEqual({
      title: 'Tides & winds',
      link: 'https://tides.example/',
      description: 'High <and> low',
      language: 'da',
      author: 'Jonas Vik',
      image: null,
      updated: '2026-03-02T10:00:00.000Z',
      items: [
        {
          id: 'urn:tides:7',
          link: 'https://tides.example/calm',
          title: 'Wind < 5 m/s',
          summary: 'Calm until Thursday.',
          content: '<p>Calm until <em>Thursday</em>.</p>',
          author: 'Jonas Vik',
          published: '2026-03-01T05:00:00.000Z',
          updated: '2026-03-02T10:00:00.000Z',
          image: null,
          enclosures: [{ url: 'https://tides.example/calm.ics', type: 'text/calendar', length: 90 }],
          tags: ['Wind'],
        },
      ],
    })
  })

  it('may be JSON Feed', () => {
    expect(readFeed(json, null)).toMatchObject({
      title: "Ole's notebook",
      language: 'nb',
      items: [
        {
          title: 'Mending <nets>',
          content: '<p>Begin with the twine.</p>\n<ul><li>Old twine</li><li>New twine</li></ul>',
          summary: 'Begin with the twine. • Old twine • New twine',
          image: 'https://ole.example/net.jpg',
          enclosures: [{ url: 'https://ole.example/net.mp3', type: 'audio/mpeg', length: 7 }],
        },
      ],
    })
  })

  it('may be RDF', () => {
    expect(readFeed(rdf, null)).toMatchObject({
      title: 'Old coast',
      items: [{ id: 'https://old.example/1', title: 'Sail loft for rent', author: 'Tor', published: '2026-01-05T07:00:00.000Z' }],
    })
  })

  it('is known from other texts by how it begins', () => {
    expect([rss, atom, json, rdf, '<html><body>', '{"title":"x"}', 'https://h.example/rss'].map(looksLikeFeed)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

const channel = (items: string) =>
  `<rss version="2.0"><channel><title>T</title><link>https://harbour-weekly.example/</link>${items}</channel></rss>`
const twin = (id: string, link: string) => `<item><guid>${id}</guid><link>${link}</link><title>${link}</title></item>`

describe('what a feed leaves to its reader', () => {
  it('is the site that its addresses lie on', () => {
    const [item] = readFeed(
      channel('<item><link>/a</link><description>&lt;img src="p.png"&gt;</description></item>'),
      'https://feeds.example/x',
    ).items
    expect([item?.link, item?.image]).toEqual(['https://harbour-weekly.example/a', 'https://harbour-weekly.example/p.png'])
  })

  it('is what a base stands on', () => {
    const entry =
      '<entry xml:base="e/"><id>1</id><link href="f"/><content type="html" xml:base="pictures/">&lt;img src="p.png"&gt;</content></entry>'
    const [item] = readFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/d/"><title>T</title>${entry}</feed>`,
      'https://tides.example/atom',
    ).items
    expect(item).toMatchObject({ link: 'https://tides.example/d/e/f', image: 'https://tides.example/d/e/pictures/p.png' })
  })

  it('is to see an item that stands twice but once', () => {
    const { items } = readFeed(channel(twin('1', '/a') + twin('1', '/a') + twin('0', '/b') + twin('0', '/c')), null)
    expect(items.map(({ title }) => title)).toEqual(['/a', '/b', '/c'])
  })

  it('is Atom 0.3 as well', () => {
    const entry = '<entry><title>Calm</title><issued>2004-01-02T03:04:05Z</issued><modified>2004-01-03T03:04:05Z</modified></entry>'
    const feed = readFeed(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Tides</title>${entry}</feed>`, null)
    expect(feed.items).toMatchObject([{ title: 'Calm', published: '2004-01-02T03:04:05.000Z', updated: '2004-01-03T03:04:05.000Z' }])
  })

  it('may be five thousand items', () => {
    const items = Array.from({ length: 5_000 }, (_none, at) => `<item><guid>${at}</guid><title>Story ${at}</title></item>`)
    expect(readFeed(channel(items.join('')), null).items).toHaveLength(5_000)
  })
})

describe('a hostile feed', () => {
  it('has no entities expanded and no file read', () => {
    const bomb =
      '<!DOCTYPE l [<!ENTITY a "tide"><!ENTITY b "&a;&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title><item><title>Quay</title></item></channel></rss>'
    expect(readFeed(bomb, null).title).not.toContain('tidetide')
    const thief =
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title><item><title>Quay</title></item></channel></rss>'
    expect(JSON.stringify(read(thief))).not.toContain('root:')
  })

  it.each([
    ['cut short before it says anything', rss.slice(0, 20)],
    ['empty', ''],
    ['no feed', '<html><body>Quay</body></html>'],
    ['other JSON', '{"items":[]}'],
    ['nested without end', `<rss version="2.0"><channel>${'<a>'.repeat(50_000)}`],
  ])('%s is refused in words', (_how, text) => {
    expect(() => readFeed(text, null)).toThrow(expect.objectContaining({ code: 'file-not-understood' }))
  })

  it.each([
    [
      'elements',
      `<rss version="2.0"><channel><item><title>Quay</title><description>${'&lt;div&gt;'.repeat(50_000)}Tide</description></item></channel></rss>`,
    ],
    ['brackets', `<rss version="2.0"><channel><item><title>Quay</title><author>${'('.repeat(50_000)}</author></item></channel></rss>`],
  ])('is read without its endless %s', (_what, feed) => {
    expect(readFeed(feed, null).items).toMatchObject([{ title: 'Quay' }])
  })

  it('is refused when it is endless', () => {
    expect(() => readFeed('x'.repeat(33 * 1024 * 1024), null)).toThrow(expect.objectContaining({ code: 'file-too-large' }))
  })
})

function read(text: string): unknown {
  try {
    return readFeed(text, null)
  } catch (error) {
    return String(error)
  }
}
