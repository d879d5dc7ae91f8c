import { describe, expect, it } from 'vitest'
import { inspectOpml } from '../../../../src/core/scoop/imports/inspect-lists.ts'
import { readOpml } from '../../../../src/core/scoop/imports/opml.ts'
import { writeOpml } from '../../../../src/core/scoop/exports/opml.ts'
import { fixture } from '../../../support/fixture.ts'

const sources = fixture('imports/feeds.opml')

describe('a list of feeds as OPML', () => {
  it('names each with the outlines around it and its categories; an address that runs is no feed', () => {
    expect(inspectOpml(sources)).toEqual({
      title: 'Harbour sources',
      author: { name: 'Mette Holm', email: 'mette@harbour-weekly.example' },
      feeds: [
        {
          url: 'https://coastguard.example/feed.xml',
          title: 'Coastguard & crew',
          siteUrl: 'https://coastguard.example/',
          tags: ['Coast', 'sea', 'rescue', 'boats'],
        },
        { url: 'https://herring.example/prices.atom', title: 'Herring prices', siteUrl: null, tags: ['Coast', 'Fishing'] },
        { url: 'https://council.example/rss', title: 'Council', siteUrl: 'https://council.example/', tags: [] },
      ].map(feed => expect.objectContaining(feed)),
    })
  })

  it('keeps what other readers wrote there, and writes it out again', () => {
    const read = readOpml(sources)
    expect(read.feeds[0]?.attributes).toEqual({ 'miniflux:scraperRules': 'article p', 'miniflux:crawler': 'true' })
    expect(readOpml(writeOpml(read))).toEqual(read)
  })

  it('is read as far as it goes when it is cut short or ill-formed', () => {
    expect(readOpml(sources.slice(0, sources.indexOf('<outline text="Council"'))).feeds).toHaveLength(2)
    expect(readOpml('<opml><body><outline text=Nets & ropes xmlUrl="https://nets.example/rss"></body>').feeds).toHaveLength(1)
  })

  it('counts a feed that stands in several folders once, with the names of all', () => {
    const feed = '<outline text="Tides" xmlUrl="https://tides.example/rss"/>'
    const text = `<opml><body><outline text="Sea">${feed}</outline><outline text="Daily">${feed}</outline></body></opml>`
    expect(readOpml(text).feeds).toMatchObject([{ title: 'Tides', tags: ['Sea', 'Daily'] }])
  })

  it.each([
    ['in capitals', '<OUTLINE TEXT="Tides" XMLURL="https://tides.example/rss" />'],
    ['of an address alone', '<outline type="RSS" text="Tides" url="https://tides.example/rss"/>'],
    ['with an address of readers', '<outline text="Tides" xmlUrl="feed:https://tides.example/rss"/>'],
    ['escaped twice', '<outline text="&amp;lt;b&amp;gt;Tides&lt;/b&gt;" title="Tides" xmlUrl=" https://tides.example/rss "/>'],
  ])('may name them %s', (_how, outline) => {
    const [feed] = readOpml(`<opml version="1.1"><body>${outline}</body></opml>`).feeds
    expect([feed?.title, feed?.url]).toEqual(['Tides', 'https://tides.example/rss'])
  })

  it('has titles with the entities of HTML read', () => {
    const text =
      '<opml><head><title>Caf&eacute; &amp;amp; quay</title></head><body><outline text="Caf&eacute;" xmlUrl="https://c.example/"/></body></opml>'
    expect([readOpml(text).title, readOpml(text).feeds[0]?.title]).toEqual(['Café & quay', 'Café'])
  })

  it('expands no entity of its own', () => {
    const bomb =
      '<!DOCTYPE opml [<!ENTITY a "tide"><!ENTITY b "&a;&a;">]><opml><body><outline text="&b;" xmlUrl="https://bomb.example/"/></body></opml>'
    expect(readOpml(bomb).feeds[0]?.title).toBe('&b;')
  })

  it('is refused when it is none', () => {
    expect(() => readOpml('<rss/>')).toThrow('not an OPML file')
  })
})
