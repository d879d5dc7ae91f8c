import { parseArgs } from 'node:util'
import { commonOptions } from '../common-options.ts'

const text = { type: 'string' } as const
const options = {
  ...commonOptions,
  provider: text,
  host: text,
  port: text,
  security: text,
  user: text,
  from: text,
  'from-name': text,
  'reply-to': text,
  'postal-address': text,
  'unsubscribe-address': text,
  'unsubscribe-url': text,
  'dkim-domain': text,
  'dkim-selector': text,
  'dkim-key': text,
  'ca-file': text,
  'per-minute': text,
  'per-hour': text,
  'per-day': text,
  connections: text,
  'per-second': text,
  'client-id': text,
  'authorize-url': text,
  'token-url': text,
  'device-url': text,
  scope: text,
  code: { type: 'boolean' },
} as const

export type AccountValues = ReturnType<typeof accountOptions>['values']

/** What may be said of an account on the command line. */
export function accountOptions(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}
