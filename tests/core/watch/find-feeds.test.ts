import { describe, expect, it } from 'vitest'
import { feedsDeclaredIn, likelyFeeds } from '../../../src/core/watch/find-feeds.ts'

describe('a page that names no feed', () => {
  it.each([
    ['https://www.reddit.com/r/sailing/', 'https://www.reddit.com/r/sailing/.rss'],
    ['https://github.com/harbour/tides', 'https://github.com/harbour/tides/releases.atom'],
    ['https://www.youtube.com/channel/UCquay_1/videos', 'https://www.youtube.com/feeds/videos.xml?channel_id=UCquay_1'],
    ['https://www.youtube.com/playlist?list=PLtide', 'https://www.youtube.com/feeds/videos.xml?playlist_id=PLtide'],
    ['https://social.example/@ole', 'https://social.example/@ole.rss'],
    ['https://harbour-weekly.example/blog/', 'https://harbour-weekly.example/blog/feed'],
    ['https://harbour-weekly.example/blog/index.html', 'https://harbour-weekly.example/blog/feed'],
    ['https://harbour-weekly.example/', 'https://harbour-weekly.example/feed'],
  ])('%s most likely has one at %s', (page, feed) => {
    expect(likelyFeeds(page)[0]).toBe(feed)
    expect(likelyFeeds(page).at(-1)).toBe(new URL('/feed.json', page).href)
  })
})

describe('a page that names feeds', () => {
  it('may do so in links that its reader follows', () => {
    const html = '<base href="https://tides.example/"><a href="/rss">Feed</a><a href="https://other.example/feed">Theirs</a>'
    expect(feedsDeclaredIn(html, 'https://tides.example/about')).toMatchObject([{ url: 'https://tides.example/rss' }])
  })
})
