import { UsageError } from './usage-error.ts'

/** Options that every command takes. */
export const commonOptions = { library: { type: 'string' }, json: { type: 'boolean' } } as const

export interface CommonValues {
  readonly library?: string | undefined
  readonly json?: boolean | undefined
}

/** The number that an option says; wrong usage when it says none between the two. */
export function numberOption(option: string, value: string, least: number, most: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : NaN
  if (number >= least && number <= most) return number
  throw new UsageError(`--${option} is a whole number from ${least} to ${most.toLocaleString('en')}, not “${value}”.`)
}

/** How many rows to show. */
export function limitOption(value: string): number {
  return numberOption('limit', value, 1, 100_000)
}
