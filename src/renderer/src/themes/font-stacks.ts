import type { Theme } from '../../../core/compose/theme.ts'

const georgia = "Georgia, 'Times New Roman', Times, serif"
const helvetica = "'Helvetica Neue', Helvetica, Arial, sans-serif"

/** Fonts that mail readers have without fetching them, each with what stands for it where it is missing. */
const mailSafe: readonly { readonly label: string; readonly value: string }[] = [
  { label: 'Georgia', value: georgia },
  { label: 'Palatino', value: "'Palatino Linotype', Palatino, 'Book Antiqua', Georgia, serif" },
  { label: 'Times', value: "'Times New Roman', Times, Georgia, serif" },
  { label: 'Helvetica', value: helvetica },
  { label: 'Arial', value: 'Arial, Helvetica, sans-serif' },
  { label: 'The system’s own', value: "'Segoe UI', -apple-system, Roboto, Helvetica, Arial, sans-serif" },
  { label: 'Tahoma', value: 'Tahoma, Verdana, Segoe, sans-serif' },
  { label: 'Trebuchet', value: "'Trebuchet MS', 'Lucida Grande', 'Lucida Sans Unicode', Tahoma, sans-serif" },
  { label: 'Verdana', value: 'Verdana, Geneva, sans-serif' },
  { label: 'Courier', value: "'Courier New', Courier, monospace" },
]

interface FontGroup {
  readonly group: string
  readonly items: { readonly label: string; readonly value: string }[]
}

/** The fonts to choose from, in groups; `current` is among them whatever it is. */
export function fontChoices({ webFonts }: Pick<Theme, 'webFonts'>, current: string): FontGroup[] {
  const fetched = webFonts
    .filter(({ family }) => family.trim() !== '')
    .flatMap(({ family }) => [
      { label: `${family}, else Georgia`, value: `'${family}', ${georgia}` },
      { label: `${family}, else Helvetica`, value: `'${family}', ${helvetica}` },
    ])
  const known = [...mailSafe, ...fetched].some(({ value }) => value === current)
  return [
    { group: 'In every mail reader', items: [...mailSafe] },
    { group: 'From the web', items: fetched },
    { group: 'As it is', items: known ? [] : [{ label: current, value: current }] },
  ].filter(({ items }) => items.length > 0)
}
