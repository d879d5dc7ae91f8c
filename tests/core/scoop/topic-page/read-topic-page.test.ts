import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeTopicPage, readTopicPage } from '../../../../src/core/scoop/topic-page/read-topic-page.ts'
import { fixture } from '../../../support/fixture.ts'
import { root } from '../../../support/root.ts'

const harbourLife = fixture('topic-pages/harbour-life.txt')
const tideTables = fixture('topic-pages/tide-tables.txt')
const titles = (page: string) => readTopicPage(page).articles.map(({ title }) => title)
const scoopOf = (...body: readonly string[]) =>
  readTopicPage(['Scooped by Ada Marsh!', '', 'Eider ducks are back', '', ...body].join('\n')).articles[0]

describe('a topic page copied as text', () => {
  it('tells what the page says of its topic', () => {
    expect(readTopicPage(harbourLife).topic).toEqual({
      title: 'Harbour life',
      description: 'News and talk from the quay, for people who live by the tides.',
      audience: 'boat owners, fishermen, harbour pilots and everybody who takes the ferry.',
      curators: ['Ada Marsh', 'Jonas Vik'],
      views: '4.2K views | +9 today',
    })
  })

  it('tells it too when the page begins with its topic, in several paragraphs', () => {
    expect(readTopicPage(tideTables).topic).toEqual({
      title: 'Tide tables & weather',
      description: 'High water, low water and what the wind does to both.\n\nFor sailors and swimmers alike.',
      audience: 'sailors, winter swimmers',
      curators: ['Jonas Vik', 'Lise Falk', 'Ole'],
      views: '',
    })
  })

  it('gives every scoop once, also the one that the page was opened at', () => {
    expect(titles(harbourLife)).toEqual([
      'The lighthouse gets a new lamp',
      'Ferry | Winter timetable | What changes',
      'Sea wall to be raised by forty centimetres',
      'Herring prices at the auction…',
    ])
  })

  it('knows the scoop it was opened at again when the stream shortens it', () => {
    const stream = harbourLife.lastIndexOf('After ninety years')
    const shortened = `${harbourLife.slice(0, stream)}After ninety years the old …\n\n${harbourLife.slice(harbourLife.lastIndexOf('Tags:'))}`
    expect(titles(shortened)).toEqual(titles(harbourLife))
  })

  it('keeps paragraphs, line breaks and list items of a text', () => {
    expect(readTopicPage(harbourLife).articles.map(({ text }) => text)).toEqual([
      "After ninety years the old lens comes down. The keeper's daughter was there.\n\nWhat the council wants to keep:\n\n• the brass frame\n• the clockwork\n• with its two weights\n• the logbooks\n\n“We were scooped by the mainland papers,” the keeper said, “and Scooped by someone! is all they ever write.”",
      'Ferry | Winter timetable | What changes\n\nThe first boat leaves at 6:40.\n\n1. Mondays to Fridays: every hour\n2. Saturdays: every two hours\n3. Sundays: none\n\n1. Who pays for it\n\nThe county does.',
      'Work begins in May\nand ends, if the weather holds, in September.',
      "The auction opened at eleven kroner a kilo, the highest since the new hall was built. Mayor Ruiz's comment, made on the quay, was short.",
    ])
  })

  it('names who scooped, and the topic, for scoops and rescoops', () => {
    const { articles } = readTopicPage(harbourLife)
    expect(articles.map(({ scoopedBy, topic }) => [scoopedBy, topic])).toEqual([
      ['Ada Marsh', 'Harbour life'],
      ['Jonas Vik', 'Harbour life'],
      ['Ada Marsh', 'Harbour life'],
      ['Jonas Vik', 'Harbour life'],
    ])
  })

  it('keeps the curator’s insight apart from the text, and tags apart from both', () => {
    const [lamp, ferry] = readTopicPage(harbourLife).articles
    expect(lamp?.tags).toEqual(['lighthouse', 'history'])
    expect(ferry?.insight).toBe('The last boat home is now at nine. Plan your choir practice.\n\nIt was ten last year.')
    expect(readTopicPage(tideTables).articles[0]?.tags).toEqual(['springtide', 'quay'])
  })

  it('reads comments of several paragraphs, of none, and in other languages', () => {
    expect(readTopicPage(harbourLife).articles.flatMap(({ comments }) => comments)).toEqual([
      {
        author: 'Bo Lind',
        date: 'March 3, 9:12 PM',
        text: 'My grandfather oiled that clockwork every night.\n\nHe would not like the new one.',
      },
      { author: 'Lise Falk', date: '12 mars, 07:15', text: 'Elva kronor!' },
      { author: 'Rune Aas', date: 'May 2, 8:00 AM', text: '' },
      { author: 'Tor', date: 'May 2, 8:04 AM', text: 'Worth it.' },
    ])
  })

  it.each([
    ['Windows line ends', (page: string) => page.replaceAll('\n', '\r\n')],
    ['no-break spaces', (page: string) => page.replace(/(?<=\S) (?=\S)/g, '\u00A0')],
    ['spaces at line ends', (page: string) => page.replaceAll('\n', '  \n')],
    ['a byte order mark', (page: string) => `\uFEFF${page}`],
    ['blank lines between its parts', (page: string) => page.replace(/\n(?=Scooped by \S+ \S+!\n)/g, '\n\n\n')],
    ['the browser’s menu above it', (page: string) => `Sign in\nDiscover\n${page}`],
  ])('reads the same with %s', (_what, change) => {
    expect(readTopicPage(change(harbourLife))).toEqual(readTopicPage(harbourLife))
  })
})

describe('a text that looks like the page around it', () => {
  it('is not taken for the next scoop', () => {
    expect(readTopicPage(tideTables).articles[1]?.text).toBe(
      'Scooped by the rival paper, again\n\nThe forecast was wrong by a day. No comment yet. That is what the institute said.',
    )
    expect(scoopOf('Scooped by the rival!', '', 'So it said.', 'No comment yet.')?.text).toBe('Scooped by the rival!\n\nSo it said.')
  })

  it('may say “No comment yet.” and go on', () => {
    expect(scoopOf('The mayor was asked.', '', 'No comment yet.', '', 'He left by the back door.', 'No comment yet.')?.text).toBe(
      'The mayor was asked.\n\nNo comment yet.\n\nHe left by the back door.',
    )
  })

  it('may speak of somebody’s comment or insight', () => {
    const said = "Ole's comment, which took 20 minutes, was clear."
    const seen = "Ole's insight: eiders like mussels."
    expect(scoopOf(said, '', seen, 'No comment yet.')).toMatchObject({ text: `${said}\n\n${seen}`, insight: '', comments: [] })
  })
})

describe('a page that was cut short', () => {
  it.each([
    ['a page opened at a scoop', harbourLife],
    ['a page opened at its topic', tideTables],
  ])('keeps every scoop that is whole, wherever %s is cut', (_what, page) => {
    const whole = readTopicPage(page).articles
    for (let cut = 0; cut < page.length; cut += 1) {
      const { articles } = readTopicPage(page.slice(0, cut))
      expect(articles.slice(0, -1)).toEqual(whole.slice(0, Math.max(0, articles.length - 1)))
    }
  })

  it('keeps the last whole scoop too, comments and all, when the next one is missing', () => {
    const starts = [...harbourLife.matchAll(/^(?:Res|S)cooped by/gm)].map(({ index }) => index)
    const whole = readTopicPage(harbourLife).articles
    expect(starts.slice(1).map(start => readTopicPage(harbourLife.slice(0, start)).articles)).toEqual(
      [1, 2, 3, 3].map(count => whole.slice(0, count)),
    )
  })

  it.each(['Scoo', 'Scooped by', 'Scooped by Jon', 'Scooped by Jonas Vik!', 'Scooped by Jonas Vik!\n\nHerr', 'No comm', 'Harbour li'])(
    'leaves “%s” out of the scoop before it',
    rest => {
      const page = harbourLife.slice(0, harbourLife.indexOf('Harbour life\nNews'))
      expect(readTopicPage(page + rest).articles).toEqual(readTopicPage(page).articles)
    },
  )
})

describe('anything at all', () => {
  it('is read without an error', () => {
    const lines = [...new Set(`${harbourLife}\n${tideTables}`.split('\n'))]
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...lines), fc.string())), parts => {
        const { articles } = readTopicPage(parts.join('\n'))
        expect(articles.every(({ title, scoopedBy }) => title !== '' && scoopedBy !== '')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('is a topic page only with a topic page’s marks', () => {
    expect(
      [harbourLife, tideTables, 'Scooped by mistake\n\nThe dog took the fish.', 'Relevant to nobody', ''].map(looksLikeTopicPage),
    ).toEqual([true, true, false, false, false])
  })
})

const seed = join(root, '../shared/seeds/scoopit-topic-page.txt')

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

describe.skipIf(!existsSync(seed))('the real page beside the project', () => {
  const text = existsSync(seed) ? readFileSync(seed, 'utf8') : ''
  const { topic, articles } = readTopicPage(text)

  it('has 27 scoops and 3 comments, one of them empty', () => {
    const comments = articles.flatMap(scoop => scoop.comments)
    expect([articles.length, new Set(articles.map(({ title }) => title)).size, comments.length]).toEqual([27, 27, 3])
    expect(comments.map(({ text: said }) => said.length)).toEqual([9, 78, 0])
  })

  it('has the topic, titles, curators and texts that were checked by eye', () => {
    expect(digest(topic)).toBe('dc7f83b8580c37a3')
    expect(digest(articles.map(({ title, scoopedBy, topic: onto }) => [title, scoopedBy, onto]))).toBe('e46c8d6b9a030eb7')
    expect(digest(articles.map(scoop => scoop.text))).toBe('0f49f1bba8cf4ea1')
  })

  it('keeps the same scoops wherever it is cut', () => {
    const kept = articles.map(scoop => JSON.stringify(scoop))
    for (let cut = 0; cut < text.length; cut += 499) {
      const cutArticles = readTopicPage(text.slice(0, cut)).articles.map(scoop => JSON.stringify(scoop))
      expect(cutArticles.slice(0, -1)).toEqual(kept.slice(0, Math.max(0, cutArticles.length - 1)))
    }
  })
})
