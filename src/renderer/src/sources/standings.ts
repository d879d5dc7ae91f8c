import type { SourceStanding } from '../../../core/watch/watch-operations.ts'

/** How a source is doing, in a word and a colour. */
export const standings: Readonly<Record<SourceStanding, { readonly name: string; readonly colour: string }>> = {
  new: { name: 'Unchecked', colour: 'var(--mantine-color-dimmed)' },
  ok: { name: 'Works', colour: 'light-dark(#4b7a4a, #8fbf86)' },
  failing: { name: 'Failing', colour: 'var(--mantine-color-error)' },
  gone: { name: 'Gone', colour: 'var(--mantine-color-error)' },
  paused: { name: 'Paused', colour: 'light-dark(#9a6a00, #e0b04c)' },
}

const intervals: Readonly<Record<number, string>> = {
  15: 'Every 15 minutes',
  30: 'Every half hour',
  60: 'Every hour',
  180: 'Every 3 hours',
  360: 'Every 6 hours',
  720: 'Twice a day',
  1440: 'Once a day',
  10080: 'Once a week',
}

/** What one may choose for how often a source is checked, with what it has now. */
export function intervalChoices(now: number): { readonly value: string; readonly label: string }[] {
  const usual = Object.entries(intervals).map(([value, label]) => ({ value, label }))
  const own = now === 0 || now in intervals ? [] : [{ value: `${now}`, label: `Every ${now.toLocaleString('en-GB')} minutes` }]
  return [...usual, ...own, { value: '0', label: 'Paused: only when asked' }]
}
