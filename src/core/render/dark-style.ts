import type { Section } from '../compose/digest.ts'
import type { Theme } from '../compose/theme.ts'
import { darkToneColours, toneClasses } from './tone-colours.ts'

type Rule = readonly [selectors: readonly string[], declarations: string]

/** The dark palette, for the tones that the mail has, for mail readers that ask (`prefers-color-scheme`) and for Outlook on the web and on phones, which mark dark mode with `data-ogsc`. */
export function darkStyle(theme: Theme, tones: readonly Section['tone'][]): string {
  const rules = darkRules(theme, tones)
  const plain = rules.map(([selectors, declarations]) => `${selectors.join(',')}{${declarations}}`).join('\n')
  const outlook = rules
    .map(([selectors, declarations]) => `${selectors.map(selector => `[data-ogsc] ${selector}`).join(',')}{${declarations}}`)
    .join('\n')
  return `@media (prefers-color-scheme:dark){\n${plain}\n}\n${outlook}`
}

function darkRules(theme: Theme, tones: readonly Section['tone'][]): readonly Rule[] {
  const page = `background-color:${theme.dark.page}!important`
  return [[['.bg', '.bg>div'], page], ...tones.flatMap(tone => toneRules(theme, tone))]
}

/** Classes within a section: `q` quiet, `v` accent, `s` a strong rule, `r` a quiet one, `i` an accented one, `c` raised, `n` a button. */
function toneRules(theme: Theme, tone: Section['tone']): readonly Rule[] {
  const { ground, ink, quiet, rule, accent, onAccent, raised } = darkToneColours(theme.dark, tone)
  const within = (...parts: readonly string[]): readonly string[] => parts.map(part => `.${toneClasses[tone]} ${part}`)
  return [
    [[`.${toneClasses[tone]}`, `.${toneClasses[tone]}>table`], `background:${ground}!important`],
    [within('td', 'div', 'h1', 'h2', 'h3', 'h2 a', 'h3 a'), `color:${ink}!important`],
    [within('p a', 'li a'), `color:${accent}!important`],
    [within('.q', '.q a'), `color:${quiet}!important`],
    [within('.v', '.v a', '.q .v'), `color:${accent}!important`],
    [within('.s'), `border-color:${ink}!important`],
    [within('.r', '.r p'), `border-color:${rule}!important`],
    [within('.i'), `border-color:${accent}!important`],
    [within('.c'), `background:${raised}!important`],
    [within('.n td', '.n a'), `background:${accent}!important;color:${onAccent}!important`],
  ]
}
