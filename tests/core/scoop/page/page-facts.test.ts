import { describe, expect, it } from 'vitest'
import { guessLanguage } from '../../../../src/core/scoop/page/guess-language.ts'
import { looseJson } from '../../../../src/core/scoop/page/loose-json.ts'
import { readPage } from '../../../../src/core/scoop/page/read-page.ts'

const url = 'https://www.harbour-weekly.example/news/ferry'
const text = '<p>The ferry sails again on Good Friday, the council said, after a winter of repairs to her engine and her hull.</p>'.repeat(
  3,
)
const facts = (head: string, body = '', address = url) =>
  readPage(`<html><head>${head}</head><body>${body}<div class="entry-content">${text}</div></body></html>`, address)
const data = (json: string) => `<script type="application/ld+json">${json}</script>`

describe('a byline', () => {
  it.each([
    ['declared', '<meta name="author" content="By Ada Marsh">', '', 'Ada Marsh'],
    ['with a surname that looks like a word for “by”', '<meta name="author" content="Da Silva">', '', 'Da Silva'],
    ['declared as an address, which it is not', '<meta property="article:author" content="https://people.example/ada">', '', ''],
    [
      'of several in JSON-LD',
      data('{"@type":"Article","author":[{"name":"Ada Marsh"},{"name":"Jonas Vik"},{"name":"Ada Marsh"}]}'),
      '',
      'Ada Marsh, Jonas Vik',
    ],
    [
      'by reference in JSON-LD',
      data('{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ada Marsh"}]}'),
      '',
      'Ada Marsh',
    ],
    ['with role and date', '', '<p class="byline">By Ada Marsh, chief reporter | 4 March 2026</p>', 'Ada Marsh'],
    ['in a link', '', '<div>Text: <a rel="author" href="/ada">Ada Marsh</a></div>', 'Ada Marsh'],
    ['in a line of its own', '', '<div class="x1">Von Greta Thiessen</div>', 'Greta Thiessen'],
    ['that is a machine’s', '<meta name="author" content="admin">', '', ''],
  ])('%s is “%s”', (_how, head, body, byline) => {
    expect(facts(head, body).byline).toBe(byline)
  })
})

describe('a lead picture', () => {
  it.each([
    ['declared', '<meta property="og:image" content="/a.jpg">', '', 'a.jpg'],
    [
      'in the text where the declared one is a logo',
      '<meta property="og:image" content="/logo.png">',
      '<div class="entry-content"><img src="/quay.jpg"></div>',
      'quay.jpg',
    ],
    [
      'the largest of several sizes',
      '',
      '<div class="entry-content"><img src="data:," srcset="/s.jpg 300w, /m.jpg 1200w, /l.jpg 4000w"></div>',
      'm.jpg',
    ],
    ['one that loads late', '', '<div class="entry-content"><img class="lazy" data-src="/late.jpg"></div>', 'late.jpg'],
    [
      'one behind noscript',
      '',
      '<div class="entry-content"><img src="data:,"><noscript><img src="/real.jpg"></noscript></div>',
      'real.jpg',
    ],
  ])('is %s', (_which, head, body, file) => {
    const page = `<html><head>${head}</head><body>${body.replace('</div>', `${text}</div>`) || `<div class="entry-content">${text}</div>`}</body></html>`
    expect(readPage(page, url).image).toBe(`https://www.harbour-weekly.example/${file}`)
  })

  it('is never an avatar, an icon or a small one', () => {
    expect(facts('', '<p><img src="/avatar/ada.jpg"><img src="/x.jpg" width="32"><img src="/icon-mail.png"></p>').image).toBeNull()
  })
})

describe('a canonical address', () => {
  it.each([
    ['declared', '<link rel="canonical" href="/news/ferry-returns">', 'https://www.harbour-weekly.example/news/ferry-returns'],
    ['of an AMP page', '<link rel="canonical" href="https://harbour-weekly.example/ferry">', 'https://harbour-weekly.example/ferry'],
    ['not the front page of the site', '<link rel="canonical" href="https://www.harbour-weekly.example/">', null],
    ['from Open Graph', '<meta property="og:url" content="https://www.harbour-weekly.example/f">', 'https://www.harbour-weekly.example/f'],
  ])('is %s', (_how, head, canonical) => {
    expect(facts(head).canonicalUrl).toBe(canonical)
  })
})

describe('a date', () => {
  it('is taken from the address where nothing else tells it', () => {
    expect(facts('', '', 'https://a.example/2026/03/04/ferry').publishedAt).toBe('2026-03-04T00:00:00.000Z')
  })

  it('is not that of a comment or of a copyright', () => {
    expect(
      facts('', '<div class="comments"><time datetime="2026-03-09">9 March</time></div><p class="copyright">© 1 May 2020</p>').publishedAt,
    ).toBeNull()
  })
})

describe('a language', () => {
  it.each([
    [
      'en',
      'The harbour master says that the wind was from the north and that it will be like this for a week, and nobody knows what is to come.',
    ],
    [
      'de',
      'Der Hafenmeister sagt, dass der Wind von Norden kam und dass es noch eine Woche so bleibt, und niemand weiß, was die Leute tun.',
    ],
    [
      'fr',
      'Le maître du port dit que le vent est venu du nord et que cela va durer une semaine, et personne ne sait ce qui est dans la cale.',
    ],
    ['ja', '港の人は、風が北から吹いていて、一週間は変わらないと言っている。'],
    ['ru', 'Смотритель порта говорит, что ветер дует с севера и так будет ещё неделю.'],
  ])('is guessed to be %s', (language, sample) => {
    expect(guessLanguage(sample)).toBe(language)
  })

  it('is not guessed from a few words', () => {
    expect(guessLanguage('Ferry')).toBeNull()
  })
})

describe('JSON as pages write it', () => {
  it.each([
    ['in a comment', '<!-- {"a":1} -->'],
    ['in CDATA', '/*<![CDATA[*/ {"a":1} /*]]>*/'],
    ['with a comma too many', '{"a":1,}'],
    ['with a semicolon', '{"a":1};'],
  ])('%s is understood', (_how, json) => {
    expect(looseJson(json)).toEqual({ a: 1 })
  })

  it('may have line ends and false escapes in its strings', () => {
    expect(looseJson('{"a":"one\ntwo \\x three"}')).toEqual({ a: 'one two x three' })
  })
})
