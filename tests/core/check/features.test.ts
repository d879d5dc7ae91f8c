import { describe, expect, it } from 'vitest'
import { usedFeatures } from '../../../src/core/check/page/features.ts'
import { readPage } from '../../../src/core/check/page/read-page.ts'
import { clientSupport } from '../../../src/node/resources/client-support.ts'

const slugsIn = (html: string): readonly string[] => usedFeatures(readPage(html)).map(({ slug }) => slug)

describe('the features that a mail uses', () => {
  it.each([
    ['<div style="display: inline-grid">', 'css-display-grid'],
    ['<div style="width:calc(100% - 2px)">', 'css-unit-calc'],
    ['<div style="margin:2rem">', 'css-unit-rem'],
    ['<div style="background:linear-gradient(#fff,#000)">', 'css-linear-gradient'],
    ['<div style="background-image:url(data:image/png;base64,AA)">', 'image-base64'],
    ['<div style="position:absolute">', 'css-position'],
    ['<video src="quay.mp4"></video>', 'html-video'],
    ['<img src="https://harbour.example/quay.webp?w=2" alt="">', 'image-webp'],
    ['<img srcset="a.jpg 2x" alt="">', 'html-srcset'],
    ['<input type="checkbox">', 'html-input-checkbox'],
    ['<style>@font-face{font-family:Quay}</style>', 'css-at-font-face'],
    ['<style>a:hover{color:red}</style>', 'css-pseudo-class-hover'],
    ['<style>a::before{content:"x"}</style>', 'css-pseudo-element-before'],
    ['<style>@media (max-width:1px){.a{gap:1px}}</style>', 'css-gap'],
  ])('of %s have one that caniemail knows as %s', async (html, slug) => {
    expect(slugsIn(html)).toContain(slug)
    expect((await clientSupport()).map(feature => feature.slug)).toContain(slug)
  })

  it('are not looked for in what only Outlook reads, or in words', () => {
    expect(slugsIn('<!--[if mso]><div style="display:grid"></div><![endif]--><p>display:grid</p>')).toEqual(['html-p'])
  })
})
