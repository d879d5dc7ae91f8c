import { resolve } from 'node:path'
import type { AccountDraft, AccountView } from '../../core/settings/account.ts'
import type { Provider } from '../../core/settings/providers/provider.ts'
import { readTextFile } from '../../node/sources/read-text-file.ts'
import { numberOption } from '../common-options.ts'
import { UsageError } from '../usage-error.ts'
import type { AccountValues } from './account-options.ts'

/** The account that the options make of the one that is known, of a provider's, or of nothing. */
export async function draftedAccount(
  values: AccountValues,
  name: string,
  known: AccountView | undefined,
  provider: Provider | undefined,
): Promise<AccountDraft> {
  return {
    account: {
      ...serverOf(values, known, provider),
      ...paceOf(values, known, provider),
      id: known?.id ?? null,
      name,
      kind: 'smtp',
      fromName: values['from-name'] ?? known?.fromName ?? '',
      fromAddress: values.from ?? known?.fromAddress ?? '',
      replyTo: values['reply-to'] ?? known?.replyTo ?? '',
      postalAddress: values['postal-address'] ?? known?.postalAddress ?? '',
      unsubscribeAddress: values['unsubscribe-address'] ?? known?.unsubscribeAddress ?? '',
      unsubscribeUrl: values['unsubscribe-url'] ?? known?.unsubscribeUrl ?? '',
      dkim: dkimOf(values, known),
      caFile: values['ca-file'] === undefined ? (known?.caFile ?? '') : resolve(values['ca-file']),
    },
    password: process.env['BROADSHEET_SMTP_PASSWORD'] ?? null,
    dkimKey: await dkimKeyOf(values),
    clientSecret: process.env['BROADSHEET_CLIENT_SECRET'] ?? null,
  }
}

/** An account as it is kept, to be tried with the secrets that are kept. */
export function draftOf(view: AccountView): AccountDraft {
  const { hasPassword: _password, hasDkimKey: _key, hasClientSecret: _secret, isSignedIn: _signedIn, ...account } = view
  return { account, password: null, dkimKey: null, clientSecret: null }
}

function serverOf(values: AccountValues, known: AccountView | undefined, provider: Provider | undefined) {
  const security = values.security ?? provider?.security ?? known?.security ?? 'starttls'
  if (security !== 'tls' && security !== 'starttls' && security !== 'none') throw new UsageError('--security is tls, starttls or none.')
  return {
    host: values.host ?? provider?.host ?? known?.host ?? '',
    port: numberIn(values, 'port', 65_535) ?? provider?.port ?? known?.port ?? 587,
    security,
    user: values.user ?? (provider?.user || known?.user) ?? '',
    oauth: oauthOf(values, known, provider),
  } as const
}

/** `--client-id` chooses signing in by way of a browser; an empty one goes back to a password. */
function oauthOf(values: AccountValues, known: AccountView | undefined, provider: Provider | undefined) {
  const clientId = values['client-id'] ?? known?.oauth?.clientId ?? ''
  if (clientId === '') return null
  const service = provider?.oauth ?? known?.oauth
  return {
    clientId,
    authorizeUrl: values['authorize-url'] ?? service?.authorizeUrl ?? '',
    tokenUrl: values['token-url'] ?? service?.tokenUrl ?? '',
    deviceUrl: values['device-url'] ?? service?.deviceUrl ?? '',
    scope: values.scope ?? service?.scope ?? '',
  }
}

function paceOf(values: AccountValues, known: AccountView | undefined, provider: Provider | undefined) {
  const usual = provider?.limits ?? known
  return {
    perSecond: Number(values['per-second'] ?? usual?.perSecond ?? 50),
    perMinute: numberIn(values, 'per-minute', 1_000_000) ?? usual?.perMinute ?? 0,
    perHour: numberIn(values, 'per-hour', 1_000_000) ?? usual?.perHour ?? 0,
    perDay: numberIn(values, 'per-day', 10_000_000) ?? usual?.perDay ?? 0,
    connections: numberIn(values, 'connections', 100) ?? usual?.connections ?? 5,
  }
}

function dkimOf(values: AccountValues, known: AccountView | undefined) {
  const [domain, selector] = [values['dkim-domain'] ?? known?.dkim?.domain, values['dkim-selector'] ?? known?.dkim?.selector]
  return domain && selector ? { domain, selector } : null
}

/** `new` has a key made here; anything else is the file of one. */
async function dkimKeyOf(values: AccountValues): Promise<string | null> {
  const key = values['dkim-key']
  if (key === undefined || key === 'new') return key ?? null
  return readTextFile(resolve(key))
}

function numberIn(
  values: AccountValues,
  option: 'port' | 'connections' | 'per-minute' | 'per-hour' | 'per-day',
  most: number,
): number | undefined {
  const value = values[option]
  return value === undefined ? undefined : numberOption(option, value, option.startsWith('per-') ? 0 : 1, most)
}
