/** Beginnings of the twelve months' names, in lower case without accents, in the languages of the pages we know. */
const beginnings: readonly string[] = [
  'jan gen ene sty янв جانفي يناير tam oca',
  'feb fev fév lut фев فبراير hel sub sube şub',
  'mar mär mrz maa mrt março марта март مارس',
  'apr avr abr kwi апр أبريل ابريل huh nis',
  'may mai mei maj mag май мая مايو tou may',
  'jun juin giu cze июн يونيو kes haz',
  'jul juil lug lip июл يوليو hei tem',
  'aug aou aoû ago sie авг أغسطس اغسطس elo ağu agu',
  'sep set wrz сен سبتمبر syy eyl',
  'oct oct okt out ott paź paz окт أكتوبر اكتوبر lok eki',
  'nov lis ноя نوفمبر mar kas',
  'dec dez déc dic des gru дек ديسمبر jou ara',
]

const months: readonly (readonly [string, number])[] = beginnings.flatMap((names, month) =>
  names.split(' ').map(name => [name, month + 1] as const),
)

/** A written month as 1 to 12; null for any other word. */
export function monthNamed(word: string): number | null {
  const lower = word.toLowerCase().replace(/\.$/, '')
  if (lower.length < 3) return null
  const found = months.filter(([name]) => lower.startsWith(name)).toSorted(([one], [other]) => other.length - one.length)
  return found[0]?.[1] ?? null
}
