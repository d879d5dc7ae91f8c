import { describe, expect, it } from 'vitest'
import type { Theme } from '../../../src/core/compose/theme.ts'
import { builtInThemes } from '../../../src/node/resources/themes.ts'
import { block, digest, quayPicture, section, story } from '../../support/digests.ts'
import { rendered } from '../../support/harbour-rendering.ts'

const paper = digest([
  section('top', [block('masthead', { title: 'The Harbour Weekly', showDate: false })]),
  section('news', [story()], { title: 'News' }),
])

/** The mail in the first theme, changed so. */
async function inTheme(changes: Partial<Theme>, drawn = paper): Promise<string> {
  const [theme] = await builtInThemes()
  if (!theme) throw new Error('no theme')
  const { html, warnings } = await rendered(drawn, { theme: { ...theme, ...changes } })
  expect(warnings).toEqual([])
  return html
}

describe('fonts from the web', () => {
  const literata = {
    webFonts: [{ family: 'Literata', address: 'https://fonts.example/literata.css?display=swap&w=1' }],
    headingFont: "'Literata', Georgia, serif",
  }

  it('are fetched by all but Outlook for Windows, which is told only of what stands after them', async () => {
    const html = await inTheme(literata)
    const link = '<link rel="stylesheet" href="https://fonts.example/literata.css?display=swap&amp;w=1">'
    expect(html).toMatch(/<!--\[if !mso\]><!--><link rel="stylesheet" href="https:\/\/fonts\.example\/[^>]*><!--<!\[endif\]-->/)
    expect(html).toContain(link)
    expect(html).toContain('h1,h2,h3{font-family:Georgia,serif!important}')
  })

  it('from no https address are left out', async () => {
    for (const address of ['http://fonts.example/a.css', 'javascript:alert(1)', '"><script>', ''])
      expect(await inTheme({ ...literata, webFonts: [{ family: 'Literata', address }] })).not.toContain('rel="stylesheet"')
  })
})

describe('the title of a section', () => {
  it.each([
    ['ruled', /border-top:2px solid/],
    ['capitals', /<h2 class="v"[^>]*text-transform:uppercase/],
    ['bar', /border-left:5px solid [^>]*><h2/],
    ['plain', /<h2 style="margin:0;font-size:26px/],
  ] as const)('can be %s', async (rubric, look) => {
    expect(await inTheme({ rubric })).toMatch(look)
  })

  it('stands beside its bar on the right where one reads from there', async () => {
    expect(await inTheme({ rubric: 'bar' }, { ...paper, language: 'ar' })).toMatch(
      /border-right:5px solid [^>]*><h2 style="margin:0;margin-right/,
    )
  })
})

describe('the name plate', () => {
  it('has the rule that the theme says, or none', async () => {
    expect(await inTheme({ plateRule: 'heavy' })).toContain('border-top:4px solid')
    expect(await inTheme({ plateRule: 'none' })).not.toMatch(/class="q s"/)
  })

  it('shows the logo in its proportions, no wider and no taller than there is room, and the name to those who do not see it', async () => {
    const html = await inTheme({ logo: { ...quayPicture, width: 1200, height: 300 } })
    expect(html).toMatch(/<h1[^>]*><img src="images\/[0-9a-f]{64}-640\.jpg" alt="The Harbour Weekly" width="320" height="80"/)
  })

  it('keeps the name where the logo is no picture of the library’s', async () => {
    expect(await inTheme({ logo: { ...quayPicture, file: '../../etc/passwd' } })).toMatch(/<h1[^>]*>The Harbour Weekly<\/h1>/)
  })
})

describe('headings', () => {
  it('are as large and as heavy as the theme says, and never smaller than the text', async () => {
    const html = await inTheme({ headingSize: 70, headingWeight: 'normal', textSize: 20 })
    expect(html).toMatch(/<h3 style="margin:0;font-size:20px/)
    expect(html).toMatch(/\.bp h2[^}]*font-weight:normal/)
  })
})
