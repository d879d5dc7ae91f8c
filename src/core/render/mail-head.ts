import type { Digest, Section } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'
import { direction } from './dates.ts'
import { darkStyle } from './dark-style.ts'
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
function outlookStyle({ headingFont, bodyFont }: Theme): string {
  const exactly = 'p,h1,h2,h3,li{mso-line-height-rule:exactly}'
  return `<!--[if mso]><style>${exactly}p,li,td{font-family:${fontStack(bodyFont)}}h1,h2,h3{font-family:${fontStack(headingFont)}}</style><![endif]-->`
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
function sharedStyle({ space, width, headingFont }: Theme): string {
  const headings = ['bp', 'bt', 'ba'].flatMap(tone => ['h2', 'h3'].map(level => `.${tone} ${level}`)).join(',')
  const pages = ['bp', 'bt', 'ba'].map(tone => `.${tone}>table>tbody>tr>td`).join(',')
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
${headings}{font-family:${fontStack(headingFont)}}
@media only screen and (max-width:${width - 80}px){
${pages}{padding-left:${space * 1.25}px!important;padding-right:${space * 1.25}px!important}
h1{font-size:36px!important}
.k{display:block!important;width:100%!important;box-sizing:border-box}
.k img{max-width:100%!important}
.g{padding:0 0 12px!important}
}
`
}
