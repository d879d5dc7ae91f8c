import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleLayouts } from '../../../src/core/compose/article-layouts.ts'
import type { Block } from '../../../src/core/compose/block.ts'
import { block, digest, harbourDigest, quayAt, quayPicture, section, story } from '../../support/digests.ts'
import { rendered, renderedPage } from '../../support/harbour-rendering.ts'
import { randomDigests } from '../../support/random-digests.ts'

const pageOf = (...blocks: Block[]): Promise<Document> => renderedPage(digest([section('all', blocks)]))
const textsOf = (page: Document, selector: string): readonly string[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.trim())

describe('a rendered digest', () => {
  it('has one h1, the name plate, even with two of them', async () => {
    const page = await pageOf(block('masthead', { title: 'The Harbour Weekly' }), block('masthead', { id: 'again', title: 'Late edition' }))
    expect(textsOf(page, 'h1')).toEqual(['The Harbour Weekly'])
  })

  it('has its sections and headlines as headings, no level left out', async () => {
    const page = await renderedPage(
      digest([
        section('top', [
          block('masthead', { title: 'The Harbour Weekly' }),
          story({ id: 'lead', layout: 'lead', headline: 'Harbour reopens' }),
        ]),
        section('news', [story({ id: 'ferry', headline: 'Ferry sails' })], { title: 'News' }),
      ]),
    )
    expect([...page.querySelectorAll('h1,h2,h3')].map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual([
      'H1 The Harbour Weekly',
      'H2 Harbour reopens',
      'H2 News',
      'H3 Ferry sails',
    ])
  })

  it('says its language and direction, and what it is called', async () => {
    const page = await renderedPage({ ...harbourDigest, language: 'ar', subject: 'Tom & Jerry’s <harbour>' })
    expect(page.documentElement.getAttribute('lang')).toBe('ar')
    expect(page.documentElement.getAttribute('dir')).toBe('rtl')
    expect(textsOf(page, 'title')).toEqual(['Tom & Jerry’s <harbour>'])
  })

  it('asks for both colour schemes, and has dark colours for readers that mark dark mode', async () => {
    const { html } = await rendered(harbourDigest)
    const page = await renderedPage(harbourDigest)
    expect(page.querySelector('meta[name="color-scheme"]')?.getAttribute('content')).toBe('light dark')
    expect(page.querySelector('meta[name="supported-color-schemes"]')?.getAttribute('content')).toBe('light dark')
    expect(html).toContain('@media (prefers-color-scheme:dark)')
    expect(html).toContain('[data-ogsc] .bp h1')
  })

  it('puts nothing but the preheader before the eyes of a mail list', async () => {
    const page = await renderedPage({ ...harbourDigest, preheader: 'And where to see the lights' })
    const [preview] = textsOf(page, 'body > div').map(text => text.replaceAll('\n', ' '))
    expect(preview?.startsWith('And where to see the lights')).toBe(true)
    expect(preview?.length).toBeGreaterThan(150)
  })

  it('loads nothing from anywhere: no web font, no script, no frame', async () => {
    const { html } = await rendered(harbourDigest)
    expect(html).not.toMatch(/@import|fonts\.googleapis|<link|<script|<iframe/i)
  })

  it('describes every picture', async () => {
    const silent = { ...quayPicture, alt: '' }
    const page = await pageOf(
      story({ layout: 'lead', picture: silent }),
      block('picture', { picture: silent, caption: 'The quay at dawn' }),
      block('sponsor', { title: 'Marlow & Daughters', picture: quayPicture }),
    )
    expect([...page.querySelectorAll('img')].map(image => image.getAttribute('alt'))).toEqual([
      'Harbour reopens after the storm',
      'The quay at dawn',
      'Boats at the quay',
    ])
  })

  it('shows pictures where the caller says they are, each named once', async () => {
    const two = digest([section('all', [story({ id: 'a' }), story({ id: 'b' })])])
    const { pictures, html } = await rendered(two, { pictureAddress: file => `cid:${file}@harbour` })
    expect(pictures).toEqual([quayAt(414)])
    expect(html).toContain(`src="cid:${quayAt(414)}@harbour"`)
  })

  it('shows no picture whose file is none of the library’s', async () => {
    const page = await pageOf(story({ picture: { ...quayPicture, file: '../../settings.json' } }))
    expect(page.querySelectorAll('img').length).toBe(0)
  })

  it('sets the insight apart, under the curator’s name', async () => {
    const page = await pageOf(story({ blurb: 'Boats are back.', insight: 'Look at the *moorings*.', scoopedBy: 'Mette Holm' }))
    const view = page.querySelector('.i')
    expect(view?.textContent).toContain('Mette Holm’s view')
    expect(view?.querySelector('em')?.textContent).toBe('moorings')
    expect(view?.textContent).not.toContain('Boats are back')
  })

  it('hides an insight that is switched off', async () => {
    expect((await pageOf(story({ showInsight: false }))).querySelector('.i')).toBeNull()
  })

  it.each(articleLayouts.map(layout => [layout]))('credits source and curator in the %s layout', async layout => {
    const page = await pageOf(story({ layout, insight: '' }))
    const links = [...page.querySelectorAll('a')].filter(({ textContent }) => textContent === 'Harbour Gazette')
    expect(links.map(link => link.getAttribute('href'))).toEqual(['https://harbour.example/news/reopens'])
    expect(page.body.textContent).toContain('Scooped by Mette Holm')
  })

  it('has the sender’s address and a way to leave in its footer, once, whoever wrote them in', async () => {
    for (const markdown of ['', 'You get this because you asked.', '{{sender}}\n\n[Leave]({{unsubscribe}})']) {
      const { html, text } = await rendered(digest([section('end', [block('footer', { markdown })])]))
      for (const part of [html, text]) expect([part.split('{{sender}}').length, part.split('{{unsubscribe}}').length]).toEqual([2, 2])
      expect(html).toContain('href="{{unsubscribe}}"')
    }
  })

  it('has neither without a footer, so that it cannot be sent', async () => {
    const { html, text } = await rendered(digest([section('all', [story()])]))
    expect(`${html}${text}`).not.toMatch(/\{\{(sender|unsubscribe)/)
  })

  it('lists the headlines that follow its table of contents', async () => {
    const page = await pageOf(
      story({ id: 'a', headline: 'Above' }),
      block('contents', { title: 'Inside' }),
      story({ id: 'b', headline: 'Below' }),
    )
    expect(textsOf(page, 'ul > li')).toEqual(['Below'])
  })

  it('draws a button with words and an address, and none without', async () => {
    const page = await pageOf(
      block('button', { id: 'a', label: 'See the tides', url: 'https://harbour.example/tides' }),
      block('button', { id: 'b', label: 'Nowhere', url: 'javascript:alert(1)' }),
      block('call-to-action', { title: 'Pass it on', label: 'Share', url: 'https://harbour.example/share' }),
    )
    expect([...page.querySelectorAll('.n a')].map(link => [link.textContent.trim(), link.getAttribute('href')])).toEqual([
      ['See the tides', 'https://harbour.example/tides'],
      ['Share', 'https://harbour.example/share'],
    ])
  })

  it('marks every block for the preview, and none in a mail', async () => {
    const paper = digest([
      section('all', [
        block('masthead', { title: 'Harbour' }),
        story(),
        block('button', { label: 'Go', url: 'https://a.example/' }),
        block('divider'),
        block('call-to-action', { title: 'Ask' }),
      ]),
    ])
    const page = await renderedPage(paper, { marks: true })
    expect([...page.querySelectorAll('[id^="block-"]')].map(({ id }) => id)).toEqual([
      'block-masthead',
      'block-article',
      'block-button',
      'block-divider',
      'block-call-to-action',
    ])
    expect((await rendered(paper)).html).not.toMatch(/block-masthead|mark-\d/)
  })

  it('is the same, byte for byte, each time', async () => {
    await fc.assert(
      fc.asyncProperty(randomDigests, async paper => {
        expect(await rendered(structuredClone(paper))).toEqual(await rendered(paper))
      }),
      { numRuns: 15 },
    )
  })

  it('gives MJML nothing to warn of, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(randomDigests, async paper => {
        expect((await rendered(paper, { marks: true })).warnings).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps 27 stories without pictures far below what Gmail cuts off', async () => {
    const blurb = 'The last barge left at noon, and by two the crabbers were back on their moorings. '.repeat(4)
    const stories = Array.from({ length: 27 }, (_, n) =>
      story({ id: `story-${n}`, picture: null, blurb, insight: 'We have waited for this since last winter.' }),
    )
    const { bytes } = await rendered(
      digest([
        section('top', [block('masthead', { title: 'The Harbour Weekly' })]),
        section('all', stories, { title: 'News' }),
        section('end', [block('footer')]),
      ]),
    )
    expect(bytes).toBeLessThan(102_400)
  })
})
