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

  it('expands no entity of its own', () => {
    const bomb =
      '<!DOCTYPE opml [<!ENTITY a "tide"><!ENTITY b "&a;&a;">]><opml><body><outline text="&b;" xmlUrl="https://bomb.example/"/></body></opml>'
    expect(readOpml(bomb).feeds[0]?.title).toBe('&b;')
  })

  it('is refused when it is none', () => {
    expect(() => readOpml('<rss/>')).toThrow('not an OPML file')
  })
})
