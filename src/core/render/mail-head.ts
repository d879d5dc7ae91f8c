import { escapeHtml } from '../base/html.ts'
import type { Digest, Section } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'
import { direction } from './dates.ts'
import { darkStyle } from './dark-style.ts'
import { mailUrl } from '../base/mail-url.ts'
import { inline } from './markup.ts'
import { raw } from './mjml-parts.ts'
import type { Piece } from './pieces.ts'
import { toneClasses, tones } from './tone-colours.ts'
import { fontStack } from './type-face.ts'

/** Enough nothing after the preheader that no mail reader fills its list with the first words of the mail. */
const padding = '\u034f\u200c\u00a0 '.repeat(70).trimEnd()

/** The head of the mail: title, preheader, defaults of the theme, and both colour schemes. */
export function mailHead(digest: Digest, theme: Theme, body: readonly Piece[]): string {
  const preheader = inline(digest.preheader)
  return [
    '<mj-head>',
    `<mj-title>${inline(digest.subject)}</mj-title>`,
    ...(preheader === '' ? [] : [`<mj-preview>${preheader}${padding}</mj-preview>`]),
    `<mj-breakpoint width="${theme.width - 80}px" />`,
    defaults(theme, direction(digest.language)),
    '<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>',
    ...webFontLinks(theme),
    raw(outlookStyle(theme)),
    // One style for each purpose: a mail reader that takes offence at one keeps the other.
    `<mj-style>${sharedStyle(theme)}</mj-style>`,
    `<mj-style>${darkStyle(theme, tonesIn(body))}</mj-style>`,
    '</mj-head>',
  ].join('\n')
}

function defaults({ bodyFont, textSize, light }: Theme, written: 'ltr' | 'rtl'): string {
  const face = `font-family="${fontStack(bodyFont)}" font-size="${textSize}px"`
  return [
    '<mj-attributes>',
    '<mj-all padding="0" />',
    ...(written === 'rtl' ? ['<mj-section direction="rtl" />', '<mj-column direction="rtl" />'] : []),
    `<mj-text ${face} line-height="1.6" color="${light.ink}" align="${written === 'rtl' ? 'right' : 'left'}" />`,
    `<mj-button ${face} font-weight="bold" inner-padding="13px 26px" line-height="1.2" />`,
    '<mj-divider border-width="1px" width="72px" />',
    '</mj-attributes>',
  ].join('\n')
}

/** Outlook for Windows hands down no font to headings and takes line heights for the least there may be. */
function outlookStyle({ headingFont, bodyFont, webFonts, headingWeight }: Theme): string {
  const exactly = 'p,h1,h2,h3,li{mso-line-height-rule:exactly}'
  // For a font that it does not have it takes Times, whatever the stack says next; so it never hears of one.
  const own = (font: string): string => {
    const known = fontStack(withoutFonts(font, webFonts))
    return `font-family:${known}${known === fontStack(font) ? '' : '!important'}`
  }
  return `<!--[if mso]><style>${exactly}p,li,td{${own(bodyFont)}}h1,h2,h3{${own(headingFont)}${weightOf(headingWeight)}}</style><![endif]-->`
}

/** Headings are bold of themselves. */
function weightOf(headingWeight: Theme['headingWeight']): string {
  return headingWeight === 'bold' ? '' : ';font-weight:normal'
}

/** A font stack without the fonts from the web; as it is when there are no others in it. */
function withoutFonts(font: string, webFonts: Theme['webFonts']): string {
  const fetched = new Set(webFonts.map(({ family }) => familyOf(family)))
  return (
    font
      .split(',')
      .filter(name => !fetched.has(familyOf(name)))
      .join(',')
      .trim() || font
  )
}

function familyOf(name: string): string {
  return name.replace(/['"]/g, '').trim().toLowerCase()
}

/** Style sheets of fonts from the web, kept from Outlook for Windows; what is no https address is left out. */
function webFontLinks({ webFonts }: Theme): readonly string[] {
  const links = webFonts
    .map(({ address }) => mailUrl(address))
    .filter(address => address !== null && address.startsWith('https://'))
    .map(address => `<link rel="stylesheet" href="${escapeHtml(address ?? '')}">`)
  return links.length === 0 ? [] : [raw(`<!--[if !mso]><!-->${links.join('')}<!--<![endif]-->`)]
}

/** The tones of the sections and bands that are there. */
function tonesIn(body: readonly Piece[]): readonly Section['tone'][] {
  const markup = body
    .filter(({ as }) => as === 'mjml')
    .map(piece => piece.markup)
    .join('\n')
  return tones.filter(tone => markup.includes(`css-class="${toneClasses[tone]}"`))
}

/** Headings have their font. On a narrow screen the white space shrinks, the name plate fits, and pictures stand above their stories. */
function sharedStyle({ space, width, headingFont, headingWeight, headingSize }: Theme): string {
  const headings = ['bp', 'bt', 'ba'].flatMap(tone => ['h2', 'h3'].map(level => `.${tone} ${level}`)).join(',')
  const pages = ['bp', 'bt', 'ba'].map(tone => `.${tone}>table>tbody>tr>td`).join(',')
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
${headings}{font-family:${fontStack(headingFont)}${weightOf(headingWeight)}}
@media only screen and (max-width:${width - 80}px){
${pages}{padding-left:${space * 1.25}px!important;padding-right:${space * 1.25}px!important}
h1{font-size:${Math.round((36 * Math.min(100, headingSize)) / 100)}px!important}
.k{display:block!important;width:100%!important;box-sizing:border-box}
.k img{max-width:100%!important}
.g{padding:0 0 12px!important}
}
`
}
