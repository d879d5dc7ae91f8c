import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../../../src/core/base/problem.ts'
import { readPage } from '../../../../src/core/scoop/page/read-page.ts'
import { fixture } from '../../../support/fixture.ts'

const weekly = fixture('pages/harbour-weekly.html')
const blog = fixture('pages/village-blog.html')
const wall = fixture('pages/sign-in-wall.html')
const titled = (title: string, rest = '', url: string | null = 'https://www.coast-today.example/a') =>
  readPage(`<html><head><title>${title}</title>${rest}</head><body></body></html>`, url).title

describe('a newspaper’s page', () => {
  const { content, text, ...facts } = readPage(weekly, 'https://www.harbour-weekly.example/news/ferry?utm_source=mail')

  it('tells what it says of itself, exactly and without the site’s name', () => {
    expect(facts).toEqual({
      title: 'Ferry returns at Easter',
      byline: 'Ada Marsh, Jonas Vik',
      siteName: 'The Harbour Weekly',
      excerpt: 'After a winter of repairs the ferry sails again on Good Friday.',
      publishedAt: '2026-03-02T07:30:00.000Z',
      image: 'https://www.harbour-weekly.example/pictures/ferry.jpg?w=1200',
      language: 'en-GB',
      canonicalUrl: 'https://www.harbour-weekly.example/news/ferry-returns',
    })
  })

  it('gives its article and nothing around it, with whole addresses and nothing that runs', () => {
    expect(content).toContain('<a href="https://www.harbour-weekly.example/easter" rel="noopener">Good Friday</a>')
    expect(content).toContain('<img src="https://www.harbour-weekly.example/news/pictures/quay.jpg" alt="The town quay" />')
    expect(content).not.toMatch(/script|onclick|class=|style|Front page|rights reserved/)
  })

  it('gives its text in paragraphs and list items', () => {
    expect(text.split('\n\n').map(paragraph => paragraph.slice(0, 24))).toEqual([
      'The ferry that joins bot',
      'The first boat leaves th',
      'The quay on Monday morni',
      'What it costs',
      '• Grown-ups pay twenty k',
      '“We have missed her,” sa',
    ])
    expect(text).toContain('last year.\n• Children')
  })
})

describe('a page without an <html> element', () => {
  it('is read all the same, with its own base for addresses', () => {
    const { content, text, ...facts } = readPage(blog, 'https://mirror.example/x')
    expect(facts).toEqual({
      title: 'Mending nets in March',
      byline: '',
      siteName: 'mirror.example',
      excerpt: 'Twine, patience and a good chair.',
      publishedAt: '2026-03-14T00:00:00.000Z',
      image: null,
      language: 'nb-NO',
      canonicalUrl: null,
    })
    expect(content).toContain('href="https://ole.example/notes/twine.html"')
    expect(text.startsWith('It takes an afternoon')).toBe(true)
  })
})

describe('a page without text', () => {
  it('keeps its title, description and picture', () => {
    expect(readPage(wall, 'https://coast-today.example/hall')).toMatchObject({
      title: 'The auction hall from inside',
      excerpt: 'Members read what the herring buyers say.',
      image: 'https://coast-today.example/hall.jpg',
      text: '',
      content: '',
    })
  })

  it('is empty when there is nothing at all', () => {
    expect(readPage('', null)).toEqual({
      title: '',
      byline: '',
      siteName: '',
      excerpt: '',
      publishedAt: null,
      image: null,
      content: '',
      text: '',
      language: null,
      canonicalUrl: null,
    })
  })
})

describe('a title', () => {
  it.each([
    ['Herring season opens | Coast Today', 'Herring season opens'],
    ['Herring season opens - coast-today', 'Herring season opens'],
    ['Coast Today: Herring season opens', 'Coast Today: Herring season opens'],
    ['Coast Today » Herring season opens', 'Herring season opens'],
    ['Herring | Cod | Eel | Coast Today', 'Herring | Cod | Eel'],
    ['Herring | Cod | Eel', 'Herring | Cod | Eel'],
    ['Sea - and what it gives', 'Sea - and what it gives'],
    ['Coast Today', 'Coast Today'],
  ])('“%s” without the site is “%s”', (written, title) => {
    expect(titled(written, '<meta property="og:site_name" content="Coast Today">')).toBe(title)
  })
})

describe('what a page declares', () => {
  it.each([
    ['2026-05-17', '2026-05-17T00:00:00.000Z'],
    ['2026-05-17T10:00:00+02:00', '2026-05-17T08:00:00.000Z'],
    ['2026-05-17 10:00', '2026-05-17T10:00:00.000Z'],
    ['Sun, 17 May 2026 10:00:00 GMT', '2026-05-17T10:00:00.000Z'],
    ['May 17, 2026', '2026-05-17T00:00:00.000Z'],
    ['yesterday', null],
    ['20260517', '2026-05-17T00:00:00.000Z'],
    ['20261399', null],
  ])('as the date %s is %s', (written, date) => {
    expect(readPage(`<html><head><meta name="date" content="${written}"></head></html>`, null).publishedAt).toBe(date)
  })

  it('may be broken JSON, which is passed over', () => {
    const page =
      '<html><head><script type="application/ld+json">{"@type": "Article", </script><script type="application/ld+json">[null, 7, {"@type":["BlogPosting"],"headline":"Eel season","author":"Ole"}]</script></head></html>'
    expect(readPage(page, null)).toMatchObject({ title: 'Eel season', byline: 'Ole' })
  })

  it('is never an address that could run', () => {
    const page =
      '<html><head><link rel="canonical" href="javascript:alert(1)"><meta property="og:image" content="data:image/png;base64,xx"></head></html>'
    expect(readPage(page, 'https://coast-today.example/')).toMatchObject({ canonicalUrl: null, image: null })
  })
})

describe('a page that spells every letter as an entity', () => {
  it('has its words', () => {
    const page = `<html><body><article><p>${'&#1055;&#1086;&#1088;&#1090; '.repeat(3_000)}</p></article></body></html>`
    expect(readPage(page, null).text).toBe('Порт '.repeat(3_000).trim())
  })
})

describe('a page whose scripts look like markup', () => {
  it('keeps its article', () => {
    const script = `<script>${'if (a<b && c<div) go("<section>");'.repeat(500)}</script><!-- ${'<div>'.repeat(500)} --><style>${'<b>'.repeat(500)}</style>`
    const page = weekly.replace('<body>', `<body>${script}`)
    expect(readPage(page, null)).toEqual(readPage(weekly, null))
  })
})

describe('a page made to hang its reader', () => {
  it.each([
    ['twenty thousand elements deep', `${'<div>'.repeat(20_000)}tide`],
    ['that deep with slashes in its tags', `${'<div/class=x>'.repeat(20_000)}tide`],
    ['that deep with brackets in its attributes', `${'<div title="<">'.repeat(20_000)}tide`],
    ['half a million tags long', '<b>x</b>'.repeat(250_000)],
    ['of a million open brackets', '<'.repeat(1_000_000)],
    ['of unclosed comments', '<!--'.repeat(300_000)],
    ['of unclosed list items', '<ul><li>'.repeat(3_000)],
    ['of attributes', `<p ${'a=1 '.repeat(200_000)}>tide`],
  ])('%s is read', (_how, html) => {
    expect(readPage(html, null).title).toBe('')
  })

  it('is refused when it is larger than 8 MB', () => {
    expect(() => readPage('x'.repeat(9_000_000), null)).toThrow(expect.objectContaining({ code: 'page-too-large' }))
  })
})

describe('any page at all', () => {
  it('is read, or refused with a Problem', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '<html>',
      '</html>',
      '<head>',
      '<body>',
      '<base href="http://[">',
      '<svg>',
      '<template>',
      '<p>',
      '\u0000',
      '<!--',
      '<table><td>',
      '<meta property="og:image" content="http://%">',
    )
    fc.assert(
      fc.property(
        fc.constantFrom(weekly, blog, wall, ''),
        fc.array(fc.tuple(fc.nat(3000), fc.nat(40), piece), { maxLength: 8 }),
        fc.option(fc.string()),
        (page, changes, url) => {
          const mutated = changes.reduce((html, [at, length, insert]) => html.slice(0, at) + insert + html.slice(at + length), page)
          try {
            expect(readPage(mutated, url).content).not.toMatch(/<script|<[^<>]*\sonclick=/)
          } catch (error) {
            expect(error).toBeInstanceOf(Problem)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
