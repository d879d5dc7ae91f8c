/** Beginnings of the twelve months' names, in lower case without accents, in the languages of the pages we know. */
const beginnings: readonly string[] = [
  'jan gen ene sty ian leden ledna янв јан січ ιαν جانفي يناير tam oca',
  'feb fev lut unor фев феб лют φεβ فبراير hel sub',
  'mar mrz maa brez март мар бер μαρ مارس',
  'apr avr abr kwi duben dubna апр кві απρ أبريل huh nis',
  'may mai mei maj mag kvet май мая мај тра μαι مايو tou',
  'jun juin giu iun cze cerven июн јун чер ιουν يونيو kes haz',
  'jul juil lug iul lip cervenec июл јул лип ιουλ يوليو hei tem',
  'aug aou ago avg sie srp авг сер αυγ أغسطس elo agu',
  'sep set szept wrz zari сен вер σεπ سبتمبر syy eyl',
  'oct okt out ott paz rij окт жов οκτ أكتوبر lok eki',
  'nov noi lis ноя нов νοε نوفمبر marras kas',
  'dec dez dic des gru prosin дек дец гру δεκ ديسمبر jou ara',
]

const months: readonly (readonly [string, number])[] = beginnings.flatMap((names, month) =>
  names.split(' ').map(name => [withoutAccents(name), month + 1] as const),
)

/** A written month as 1 to 12; null for any other word. */
export function monthNamed(word: string): number | null {
  const lower = withoutAccents(word.toLowerCase().replace(/\.$/, ''))
  if (lower.length < 3) return null
  const found = months.filter(([name]) => lower.startsWith(name)).toSorted(([one], [other]) => other.length - one.length)
  return found[0]?.[1] ?? null
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '')
}
