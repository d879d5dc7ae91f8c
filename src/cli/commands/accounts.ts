import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Handlers } from '../../contract/newsroom.ts'
import type { AccountDraft, AccountView } from '../../core/settings/account.ts'
import { commonOptions, numberOption } from '../common-options.ts'
import { readTextFile } from '../../node/sources/read-text-file.ts'
import { accountId, withNewsroom } from '../desk.ts'
import { print } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const text = { type: 'string' } as const
const options = {
  ...commonOptions,
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
} as const

type Values = ReturnType<typeof parse>['values']

/** Saves and checks the identities to send as. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args)
  const [verb, name] = positionals
  if (name === undefined || (verb !== 'save' && verb !== 'check')) throw new UsageError('Save or check which account?')
  return withNewsroom(values, `accounts ${verb}`, handlers =>
    verb === 'save' ? save(handlers, values, name) : check(handlers, values, name),
  )
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true })
}

async function save(handlers: Handlers, values: Values, name: string): Promise<number> {
  const known = (await handlers['accounts.list'](undefined)).find(account => account.name === name)
  const saved = await handlers['accounts.save'](await draft(values, name, known))
  print(values.json, saved, () => `${saved.name}: ${saved.host}:${saved.port} as ${saved.fromAddress}`)
  return 0
}

async function draft(values: Values, name: string, known: AccountView | undefined): Promise<AccountDraft> {
  const security = values.security ?? known?.security ?? 'starttls'
  if (security !== 'tls' && security !== 'starttls' && security !== 'none') throw new UsageError('--security is tls, starttls or none.')
  const dkim =
    values['dkim-domain'] && values['dkim-selector']
      ? { domain: values['dkim-domain'], selector: values['dkim-selector'] }
      : (known?.dkim ?? null)
  return {
    account: {
      id: known?.id ?? null,
      name,
      kind: 'smtp',
      host: values.host ?? known?.host ?? '',
      port: numberIn(values, 'port', 65_535) ?? known?.port ?? 587,
      security,
      user: values.user ?? known?.user ?? '',
      fromName: values['from-name'] ?? known?.fromName ?? '',
      fromAddress: values.from ?? known?.fromAddress ?? '',
      replyTo: values['reply-to'] ?? known?.replyTo ?? '',
      postalAddress: values['postal-address'] ?? known?.postalAddress ?? '',
      unsubscribeAddress: values['unsubscribe-address'] ?? known?.unsubscribeAddress ?? '',
      unsubscribeUrl: values['unsubscribe-url'] ?? known?.unsubscribeUrl ?? '',
      dkim,
      perSecond: Number(values['per-second'] ?? known?.perSecond ?? 50),
      perMinute: numberIn(values, 'per-minute', 1_000_000) ?? known?.perMinute ?? 0,
      perHour: numberIn(values, 'per-hour', 1_000_000) ?? known?.perHour ?? 0,
      perDay: numberIn(values, 'per-day', 10_000_000) ?? known?.perDay ?? 0,
      connections: numberIn(values, 'connections', 100) ?? known?.connections ?? 5,
      caFile: values['ca-file'] === undefined ? (known?.caFile ?? '') : resolve(values['ca-file']),
    },
    password: process.env['BROADSHEET_SMTP_PASSWORD'] ?? null,
    dkimKey: values['dkim-key'] === undefined ? null : await readTextFile(resolve(values['dkim-key'])),
  }
}

function numberIn(
  values: Values,
  option: 'port' | 'connections' | 'per-minute' | 'per-hour' | 'per-day',
  most: number,
): number | undefined {
  const value = values[option]
  return value === undefined ? undefined : numberOption(option, value, option.startsWith('per-') ? 0 : 1, most)
}

async function check(handlers: Handlers, values: Values, name: string): Promise<number> {
  const id = await accountId(handlers, name)
  const account = (await handlers['accounts.list'](undefined)).find(candidate => candidate.id === id)
  if (!account) throw new UsageError('Check which account?')
  const { hasPassword: _hasPassword, hasDkimKey: _hasDkimKey, ...plain } = account
  const outcome = await handlers['accounts.check']({ account: plain, password: null, dkimKey: null })
  print(values.json, outcome, () => outcome.steps.map(({ ok, words }) => `${ok ? 'ok    ' : 'FAILED'}  ${words}`).join('\n'))
  return outcome.ok ? 0 : 1
}
