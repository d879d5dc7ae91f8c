import { quotationsIn } from '../../../../src/core/scoop/imports/highlights.ts'
import { describe, expect, it } from 'vitest'
import { importFile, read } from '../../../support/import-file.ts'

const readFixture = (name: string) => read(importFile(name))
const pool = (id: number, parentId: number) => ({ id, name: `Pool ${id}`, parentId, links: [{ url: `https://pool.example/${id}` }] })

describe('a file of bookmarks', () => {
  it('keeps folders and tags, dates in seconds, and notes; the bar itself is no subject', () => {
    const { kind, items, failed } = readFixture('firefox-bookmarks.html')
    expect(kind).toBe('bookmarks')
    expect(items.map(({ title, tags, addedAt, note }) => [title, tags, addedAt, note])).toEqual([
      ['Tide tables & moon', [], '2025-11-04T23:48:20.000Z', ''],
      ['The lifeboat’s log', ['Coast', 'rescue', 'lifeboat'], '2025-11-05T02:35:00.000Z', 'Ask the crew for a picture <in colour>.'],
      ['Plans for the wall', ['Coast', 'Sea wall', 'council'], '2025-11-05T02:36:40.000Z', ''],
    ])
    expect(items[2]?.url).toBe('https://council.example/wall?stage=2&lang=en')
    expect(failed.map(({ line, row }) => [line, row])).toEqual([
      [23, 'Most visited place:sort=8&maxResults=10'],
      [26, 'A button javascript:alert(document.title)'],
    ])
  })

  it('of Shaarli says what was private, and keeps a note of several lines', () => {
    const { items } = readFixture('shaarli.html')
    expect(items.map(({ tags, isPrivate }) => [tags, isPrivate])).toEqual([
      [['craft', 'nets'], false],
      [['letters'], true],
    ])
    expect(items[0]?.note).toBe('Two evenings at Jonas Vik’s table.\nThe second one in rain.')
  })

  it('that lost its end keeps what came before', () => {
    const { text, ...file } = importFile('firefox-bookmarks.html')
    expect(read({ ...file, text: text.slice(0, text.indexOf('<HR>')) }).items).toHaveLength(3)
  })
})

describe('an export of Pocket', () => {
  const wanted = [
    { title: 'The ferry returns in spring', tags: ['ferry', 'timetable'], addedAt: '2025-03-03T11:06:40.000Z', state: 'new' },
    { tags: [], addedAt: '2025-03-04T14:53:20.000Z', state: 'archived' },
  ]
  it.each(['pocket.csv', 'ril_export.html'])('keeps tags, dates and what was read: %s', name => {
    const { kind, items } = readFixture(name)
    expect(kind).toBe('pocket')
    expect(items.slice(0, 2)).toMatchObject(wanted)
  })
})

describe('an export of Raindrop', () => {
  it('makes tags of the folder’s path, and keeps highlights with their notes', () => {
    const { kind, items } = readFixture('raindrop.csv')
    expect(kind).toBe('raindrop')
    expect(items).toMatchObject([
      {
        tags: ['Coast', 'Fishing', 'herring', 'auction'],
        note: 'Ring the auctioneer first.',
        highlights: [{ quote: 'An hour earlier than last year.', note: 'Why?', markedAt: '2025-10-03T06:12:45.000Z' }],
        image: 'https://harbour-weekly.example/img/auction.jpg',
        starred: true,
        addedAt: '2025-10-03T06:12:45.000Z',
      },
      { tags: [], starred: false, excerpt: 'A year of white paint.' },
    ])
  })
})

describe('an export of Instapaper', () => {
  it('tells places from folders, in the old form', () => {
    const { kind, items } = readFixture('instapaper-old.csv')
    expect([kind, items.map(({ state, starred, tags }) => [state, starred, tags])]).toEqual([
      'instapaper',
      [
        ['new', false, []],
        ['archived', false, []],
        ['new', true, []],
        ['new', false, ['Crafts']],
      ],
    ])
  })

  it('has dates and tags in the new form', () => {
    expect(readFixture('instapaper.csv').items).toMatchObject([
      { tags: ['pilots', 'winter'], addedAt: '2025-11-05T10:53:20.000Z' },
      { tags: [], state: 'archived' },
    ])
  })
})

describe('an export of Omnivore', () => {
  it('keeps labels, dates, state, saved text and highlights, also in a folder of its own', () => {
    const beside = ['content/seals-on-the-slip.html', 'highlights/seals-on-the-slip.md'].map(name => ({
      ...importFile(`omnivore/${name}`),
      name: `export/${name}`,
    }))
    const { kind, items } = read(importFile('omnivore/metadata_0_to_1.json'), beside)
    expect(kind).toBe('omnivore')
    expect(items).toMatchObject([
      {
        title: 'Seals on the slip',
        byline: 'Ada Lund',
        tags: ['seals', 'slip'],
        state: 'archived',
        note: '',
        highlights: [{ quote: 'Eleven seals lay on the slip at dawn.', note: '' }],
        body: expect.stringContaining('Eleven seals'),
        publishedAt: '2025-03-31T05:00:00.000Z',
        addedAt: '2025-04-01T09:00:00.000Z',
      },
      { title: 'Rope', state: 'new', body: '' },
    ])
  })
})

describe('an export of wallabag', () => {
  it('keeps the saved text, annotations, and flags in either form', () => {
    const { kind, items } = readFixture('wallabag.json')
    expect(kind).toBe('wallabag')
    expect(items).toMatchObject([
      {
        state: 'archived',
        starred: false,
        byline: 'Ada Lund, Bo Lind',
        language: 'en-GB',
        note: '',
        highlights: [{ quote: 'By noon it had gone.', note: 'Was it the first time?' }],
        body: expect.stringContaining('The inner quay froze'),
        addedAt: '2025-01-14T06:30:00.000Z',
      },
      { state: 'new', starred: true },
    ])
  })

  it('as CSV reads text over several lines, and days before months', () => {
    const { kind, items } = readFixture('wallabag.csv')
    expect(kind).toBe('wallabag')
    expect(items).toMatchObject([
      { tags: ['harbour', 'winter'], body: '<p>The inner quay\nfroze, on Tuesday.</p>', addedAt: '2025-01-14T07:30:00.000Z', line: 2 },
      { addedAt: '2025-02-01T10:00:00.000Z', line: 4 },
    ])
  })
})

describe('an export of Readwise Reader', () => {
  it('reads tags as Python writes them, and passes over what only stood in a feed', () => {
    const { kind, items, failed } = readFixture('reader.csv')
    expect(kind).toBe('reader')
    expect(items.map(({ tags, state }) => [tags, state])).toEqual([
      [['harbour', "skipper's log"], 'new'],
      [[], 'archived'],
    ])
    expect(failed).toEqual([])
  })
})

describe('an export of Karakeep', () => {
  it('keeps links and texts, and makes tags of lists', () => {
    const { kind, items, failed } = readFixture('karakeep.json')
    expect(kind).toBe('karakeep')
    expect(items).toMatchObject([
      { url: 'https://beds.example/reopen', tags: ['Shellfish', 'oysters'], note: 'Mette knows the owner.' },
      {
        url: null,
        title: 'Ask who paints the buoys. And when.',
        state: 'archived',
        body: '<p>Ask who paints the buoys.</p>\n<p>And when.</p>',
      },
    ])
    expect(failed).toMatchObject([{ row: 'A scan' }])
  })
})

describe('an export of Linkwarden', () => {
  it('makes tags of the collections around a link, and a star of a pin', () => {
    const { kind, items } = readFixture('linkwarden.json')
    expect([kind, items.map(({ tags, starred }) => [tags, starred])]).toEqual([
      'linkwarden',
      [
        [['Coast', 'kelp'], true],
        [['Coast', 'Council'], false],
      ],
    ])
  })

  it('whose collections hold each other in a circle is still read', () => {
    const text = JSON.stringify({ collections: [pool(1, 2), pool(2, 1)] })
    expect(read({ name: 'circle.json', text, url: null }).items.map(({ tags }) => tags)).toEqual([
      ['Pool 2', 'Pool 1'],
      ['Pool 1', 'Pool 2'],
    ])
  })
})

describe('exports of Matter, Pinboard, mymind and OneTab', () => {
  it.each([
    ['matter.csv', 'matter', { byline: 'Ada Lund', siteName: 'The Harbour Weekly', tags: ['work', 'night'], starred: true, state: 'new' }],
    [
      'pinboard.json',
      'pinboard',
      { title: 'What the colours of buoys mean', note: 'Good for the children’s page.', tags: ['buoys', 'for:children'] },
    ],
    ['mymind.csv', 'mymind', { title: 'The smell of tar', note: 'For the winter issue', tags: ['tar', 'memory'] }],
    ['onetab.txt', 'onetab', { url: 'https://harbour-weekly.example/ferry-returns', title: 'The ferry returns in spring', line: 1 }],
  ])('keep what there is: %s', (name, kind, first) => {
    const found = readFixture(name)
    expect(found.kind).toBe(kind)
    expect(found.items[0]).toMatchObject(first)
  })

  it('of what is private say so', () => {
    expect(readFixture('pinboard.json').items.map(({ isPrivate, state }) => [isPrivate, state])).toEqual([
      [false, 'new'],
      [true, 'kept'],
    ])
  })
})

describe('an issue of Curated', () => {
  it('takes what the curator wrote of a link for the insight, and texts for articles of their own', () => {
    const { kind, name, items } = readFixture('curated-issue-12.json')
    expect([kind, name]).toEqual(['curated', 'The slow boat'])
    expect(items).toMatchObject([
      { url: 'https://ferry.example/batteries', note: 'Quiet, and *late*.', tags: ['Reads'], addedAt: '2025-03-06T06:00:00.000Z' },
      { url: null, title: 'From the desk', body: '<p>We are back after the storm.</p>' },
    ])
  })
})

describe('a topic of Scoop.it', () => {
  const scoop = {
    url: 'https://ferry.example/winter',
    title: 'Winter timetable & what changes',
    scoopedBy: 'Jonas Vik',
    topic: 'Harbour life',
    note: 'The last boat home is the news here.',
    tags: ['ferry', 'timetable'],
    image: 'https://img.scoop.it/large.jpg',
    source: { key: 'scoopit:4100000001' },
  }

  it.each(['scoopit-topic.json', 'scoopit-page.html'])('names the curator, the insight and the topic: %s', name => {
    const { kind, topics, items } = readFixture(name)
    expect(kind).toBe('scoopit')
    expect(topics).toMatchObject([{ title: 'Harbour life' }])
    expect(items).toMatchObject([scoop, { url: null, title: 'A word from the desk' }])
  })

  it('keeps comments and both dates from the API', () => {
    expect(readFixture('scoopit-topic.json').items[0]).toMatchObject({
      addedAt: '2026-11-01T09:00:00.000Z',
      publishedAt: '2026-11-01T08:00:00.000Z',
      comments: [{ author: 'Bo Lind', date: '2026-11-02T08:00:00.000Z', text: 'Will the dog ticket stay?' }],
    })
  })

  it('is known by its extractor’s table and by its feed', () => {
    expect(readFixture('scoopit-extractor.csv')).toMatchObject({
      kind: 'scoopit',
      items: [{ addedAt: '2026-11-01T00:00:00.000Z' }, { url: null }],
    })
    expect(readFixture('scoopit-topic.rss')).toMatchObject({
      kind: 'feed',
      topics: [{ title: 'Harbour life' }],
      items: [{ tags: ['ferry'] }],
    })
  })
})

describe('highlights of Readwise', () => {
  it('of one title are one article’s, with the earliest date and all tags', () => {
    const { kind, items, failed } = readFixture('readwise-highlights.csv')
    expect([kind, failed]).toEqual(['reader', []])
    expect(items).toMatchObject([
      {
        url: null,
        title: 'The Winter Harbour',
        byline: 'Ada Lund',
        addedAt: '2025-02-03T08:00:00.000Z',
        tags: ['winter', 'ice', 'winter', 'ice'],
        highlights: [
          { quote: 'The ice came in overnight, “like a lodger”.', note: 'For No. 41', markedAt: '2025-02-03T08:00:00.000Z' },
          { quote: 'Nobody had heard it.', note: '', markedAt: '2025-02-04T08:00:00.000Z' },
        ],
      },
      { title: 'Ropes', highlights: [{ quote: 'A rope remembers.' }] },
    ])
  })
})

describe('a file of quotations', () => {
  it('has many lines in one, notes below, and words before the first', () => {
    const { highlights, rest } = quotationsIn('Read twice.\n\n> One\n> line\n\nMy note\n\n> Two\n>\n> more\n', null)
    expect(rest).toBe('Read twice.')
    expect(highlights.map(({ quote, note }) => [quote, note])).toEqual([
      ['One\nline', 'My note'],
      ['Two\n\nmore', ''],
    ])
  })
})

describe('a browser’s own folders', () => {
  it.each(['Bookmarks bar', 'Favourites', 'Other Bookmarks', 'Lesezeichenleiste', 'Barre de favoris'])('are no tags: %s', folder => {
    const link = '<DT><A HREF="https://quay.example/">Quay</A>'
    const inner = `<DT><H3>Favourites</H3><DL><p>${link}</DL>`
    const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><H3>${folder}</H3><DL><p><DT><H3>Coast</H3><DL><p>${inner}</DL></DL></DL>`
    expect(read({ name: 'bookmarks.html', text, url: null }).items).toMatchObject([{ tags: ['Coast', 'Favourites'] }])
  })
})
