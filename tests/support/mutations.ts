import * as fc from 'fast-check'

/** Ways in which files break: cut short, letters changed, a part repeated, or nested in itself. */
type Mutation =
  | { readonly how: 'cut'; readonly at: number; readonly length: number }
  | { readonly how: 'flip'; readonly at: number; readonly to: string }
  | { readonly how: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly how: 'nest'; readonly opening: string; readonly closing: string; readonly times: number }

const place = fc.double({ min: 0, max: 1, noNaN: true })
const mark = fc.constantFrom(
  '"',
  "'",
  '<',
  '>',
  '&',
  ',',
  '|',
  '\n',
  '\r',
  '\0',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '\ufeff',
  '\ud800',
  '=',
  ';',
  '💧',
  '-',
  '\u0000\u0001',
  '&#x110000;',
  '&b;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?xml',
  '<item>',
  '</item>',
  '<channel>',
  ' xml:base="//["',
  '<content type="xhtml"><div>',
  '<!DOCTYPE r [<!ENTITY b "&b;&b;">]>',
  '<script>alert(1)</script>',
  '<a href="javascript:alert(1)">',
  '<svg><style><img onerror=alert(1)>',
)
const brackets = fc.constantFrom(
  ['[', ']'],
  ['{"a":', '}'],
  ['<dl><dt>', '</dl>'],
  ['<div>', '</div>'],
  ['<item>', '</item>'],
  ['<b><i>', ''],
  ['<outline text="a">', '</outline>'],
  ['"', ''],
  ['<!--', '-->'],
)

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ how: fc.constant('cut' as const), at: place, length: place }),
  fc.record({ how: fc.constant('flip' as const), at: place, to: mark }),
  fc.record({ how: fc.constant('repeat' as const), at: place, length: fc.nat(200), times: fc.nat(300) }),
  fc
    .record({ how: fc.constant('nest' as const), brackets, times: fc.nat(2_000) })
    .map(({ brackets: [opening = '', closing = ''], ...rest }) => ({
      ...rest,
      opening,
      closing,
    })),
)

/** A text broken in up to six places. */
export function mutationsOf(text: string): fc.Arbitrary<string> {
  return fc.array(mutation, { minLength: 1, maxLength: 6 }).map(steps => steps.reduce(mutated, text))
}

function mutated(text: string, step: Mutation): string {
  if (step.how === 'nest') return step.opening.repeat(step.times) + text + step.closing.repeat(step.times)
  const at = Math.floor(step.at * text.length)
  if (step.how === 'flip') return text.slice(0, at) + step.to + text.slice(at + 1)
  if (step.how === 'cut') return text.slice(0, at) + text.slice(at + Math.floor(step.length * (text.length - at)))
  return text.slice(0, at) + text.slice(at, at + step.length).repeat(step.times) + text.slice(at)
}

/** JSON of which one to four values are something else. */
export function jsonMutationsOf(text: string): fc.Arbitrary<string> {
  const change = fc.record({ path: fc.array(fc.nat(50), { maxLength: 6 }), value: fc.jsonValue({ maxDepth: 2 }) })
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map(changes =>
      JSON.stringify(changes.reduce<unknown>((value, { path, value: other }) => replaced(value, path, other), JSON.parse(text))),
    )
}

function replaced(value: unknown, [step, ...rest]: readonly number[], other: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return other
  const entries = Object.entries(value)
  const [key, inner] = entries[step % Math.max(entries.length, 1)] ?? []
  if (key === undefined) return other
  const changed = replaced(inner, rest, other)
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed }
}
