import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../src/core/base/problem.ts'
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
    ['cut short', rss.slice(0, 900)],
    ['empty', ''],
    ['no feed', '<html><body>Quay</body></html>'],
    ['other JSON', '{"items":[]}'],
    ['nested without end', `<rss version="2.0"><channel>${'<a>'.repeat(50_000)}`],
  ])('%s is refused in words', (_how, text) => {
    expect(() => readFeed(text, null)).toThrow(expect.objectContaining({ code: 'file-not-understood' }))
  })

  it('is refused when it is endless', () => {
    expect(() => readFeed('x'.repeat(33 * 1024 * 1024), null)).toThrow(expect.objectContaining({ code: 'file-too-large' }))
  })

  it('never fails but with a Problem, however it is broken', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      '{',
      '}',
      'null',
      '<item>',
      '</item>',
      '<![CDATA[',
      ']]>',
      '\u0000',
      '<entry><link/></entry>',
      '<guid/>',
      '[]',
    )
    fc.assert(
      fc.property(
        fc.constantFrom(rss, atom, json, rdf),
        fc.array(fc.tuple(fc.nat(1800), fc.nat(60), piece), { maxLength: 6 }),
        fc.option(fc.string()),
        (feed, changes, url) => {
          const broken = changes.reduce((text, [at, length, insert]) => text.slice(0, at) + insert + text.slice(at + length), feed)
          try {
            expect(readFeed(broken, url).items.every(({ content }) => !content.includes('<script'))).toBe(true)
          } catch (error) {
            expect(error).toBeInstanceOf(Problem)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

function read(text: string): unknown {
  try {
    return readFeed(text, null)
  } catch (error) {
    return String(error)
  }
}
