/** Options that every command takes. */
export const commonOptions = { library: { type: 'string' }, json: { type: 'boolean' } } as const

export interface CommonValues {
  readonly library?: string | undefined
  readonly json?: boolean | undefined
}
