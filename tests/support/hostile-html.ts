import * as fc from 'fast-check'
import { fixture } from './fixture.ts'

/** HTML of our own writing that tries to run something, one attempt a line. */
export const hostileFragments: readonly string[] = fixture('pages/hostile-fragments.txt')
  .split('\n')
  .filter(line => line !== '')

const pieces = [
  '<',
  '>',
  '"',
  "'",
  '`',
  '/',
  '\0',
  '\t',
  '\n',
  '\f',
  '<!--',
  '-->',
  '--!>',
  '<![CDATA[',
  ']]>',
  '<?',
  '<svg>',
  '</svg>',
  '<math>',
  '<mtext>',
  '<foreignObject>',
  '<annotation-xml encoding="text/html">',
  '<style>',
  '</style>',
  '<title>',
  '</title>',
  '<noscript>',
  '</noscript>',
  '<template>',
  '<textarea>',
  '<select>',
  '<table>',
  '<form>',
  '</form>',
  '<p>',
  '</p>',
  '<a href=',
  'javascript:alert(1)',
  ' onload=alert(1) ',
  ' style=x:expression(alert(1)) ',
  '&#x6a;',
  '&lt;',
  '&Tab;',
]
const wrappers: readonly (readonly [string, string])[] = [
  ['<div title="', '">'],
  ["<img alt='", "'>"],
  ['<svg><desc>', '</desc></svg>'],
  ['<math><mi>', '</mi></math>'],
  ['<svg><foreignObject>', '</foreignObject></svg>'],
  ['<math><annotation-xml encoding="text/html">', '</annotation-xml></math>'],
  ['<table><tr><td>', ''],
  ['<!--', '-->'],
  ['<noscript>', '</noscript>'],
  ['<select><option>', '</option></select>'],
  ['<b><i><a href="https://ok.example/">', '</i></b></a>'],
  ['<pre>', '</pre>'],
  ['<svg><style>', '</style></svg>'],
  ['<form><math><mtext></form><form><mglyph>', ''],
]

type Change = (text: string) => string

const place = fc.double({ min: 0, max: 1, noNaN: true })
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...pieces)).map(
    ([at, piece]): Change =>
      text =>
        spliced(text, at, 0, piece),
  ),
  fc.tuple(place, fc.nat(30)).map(
    ([at, length]): Change =>
      text =>
        spliced(text, at, length, ''),
  ),
  fc.constantFrom(...wrappers).map(
    ([before, after]): Change =>
      text =>
        before + text + after,
  ),
  fc.constantFrom(...hostileFragments).map(
    (other): Change =>
      text =>
        text + other,
  ),
  fc.tuple(place, fc.constantFrom(...hostileFragments)).map(
    ([at, other]): Change =>
      text =>
        spliced(text, at, 0, other),
  ),
  place.map(
    (from): Change =>
      text =>
        text.slice(0, at(text, from)) + swappedCase(text.slice(at(text, from))),
  ),
  place.map(
    (from): Change =>
      text =>
        spliced(text, from, 1, `&#${text.codePointAt(at(text, from)) ?? 32};`),
  ),
  fc.nat(40).map(
    (times): Change =>
      text =>
        '<div>'.repeat(times) + text,
  ),
)

/** A hostile fragment changed in up to five ways: pieces put in or taken out, wrapped, joined, written otherwise. */
export const mutatedHostileHtml: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...hostileFragments), fc.array(change, { maxLength: 5 }))
  .map(([fragment, changes]) => changes.reduce((text, step) => step(text), fragment))

function at(text: string, share: number): number {
  return Math.floor(share * text.length)
}

function spliced(text: string, share: number, length: number, piece: string): string {
  return text.slice(0, at(text, share)) + piece + text.slice(at(text, share) + length)
}

function swappedCase(text: string): string {
  return text.replace(/[a-z]/gi, letter => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()))
}
