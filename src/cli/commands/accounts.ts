import type { Handlers } from '../../contract/newsroom.ts'
import { Problem } from '../../core/base/problem.ts'
import type { AccountView } from '../../core/settings/account.ts'
import type { Provider } from '../../core/settings/providers/provider.ts'
import { accountOptions, type AccountValues } from '../accounts/account-options.ts'
import { draftedAccount, draftOf } from '../accounts/drafted-account.ts'
import { openInBrowser } from '../../node/open-in-browser.ts'
import { accountId, withNewsroom } from '../desk.ts'
import { print, say, table } from '../output.ts'
import { UsageError } from '../usage-error.ts'

type Verb = (handlers: Handlers, values: AccountValues, name: string) => Promise<number>

const verbs: Readonly<Record<string, Verb>> = { save, check, dkim, domain, 'sign-in': signIn, 'sign-out': signOut }

/** Saves and checks the identities to send as. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = accountOptions(args)
  const [word = '', name] = positionals
  if (word === 'providers') return withNewsroom(values, 'accounts providers', handlers => listProviders(handlers, values))
  const verb = Object.hasOwn(verbs, word) ? verbs[word] : undefined
  if (name === undefined || !verb) throw new UsageError('Save, check, sign-in, sign-out, dkim or domain of which account? Or providers?')
  return withNewsroom(values, `accounts ${word}`, handlers => verb(handlers, values, name))
}

async function save(handlers: Handlers, values: AccountValues, name: string): Promise<number> {
  const known = (await handlers['accounts.list'](undefined)).find(account => account.name === name)
  const provider =
    values.provider === undefined ? undefined : providerNamed(await handlers['accounts.providers'](undefined), values.provider)
  const saved = await handlers['accounts.save'](await draftedAccount(values, name, known, provider))
  print(values.json, saved, () => `${saved.name}: ${saved.host}:${saved.port} as ${saved.fromAddress}`)
  return 0
}

async function check(handlers: Handlers, values: AccountValues, name: string): Promise<number> {
  const outcome = await handlers['accounts.check'](draftOf(await accountNamed(handlers, name)))
  print(values.json, outcome, () => outcome.steps.map(({ ok, words }) => `${ok ? 'ok    ' : 'FAILED'}  ${words}`).join('\n'))
  return outcome.ok ? 0 : 1
}

/** The DKIM record to publish. */
async function dkim(handlers: Handlers, values: AccountValues, name: string): Promise<number> {
  const record = await handlers['accounts.dkimRecord'](await accountId(handlers, name))
  if (!record)
    throw new Problem(
      'not-found',
      `The account “${name}” does not sign its messages (DKIM).`,
      'Have a key made: “broadsheet accounts save NAME --dkim-domain D --dkim-selector S --dkim-key new”.',
    )
  print(values.json, record, () => `${record.name}  TXT  ${record.strings.map(piece => `"${piece}"`).join(' ')}`)
  return 0
}

/** What DNS says of the domain that the account sends from; 1 when something is to be put right. */
async function domain(handlers: Handlers, values: AccountValues, name: string): Promise<number> {
  const outcome = await handlers['accounts.checkDomain'](await accountId(handlers, name))
  const marks = { good: 'ok     ', warns: 'WRONG  ', unknown: 'unknown' }
  print(values.json, outcome, () =>
    outcome.findings
      .map(({ level, what, remedy, publish }) =>
        [`${marks[level]}  ${what} ${remedy}`.trimEnd(), ...(publish ? [`         ${publish.name}  TXT  "${publish.value}"`] : [])].join(
          '\n',
        ),
      )
      .join('\n'),
  )
  return outcome.findings.some(({ level }) => level === 'warns') ? 1 : 0
}

/** Signs in by way of the default browser, or by a code that is entered in any. */
async function signIn(handlers: Handlers, values: AccountValues, name: string): Promise<number> {
  const begun = await handlers['accounts.signIn']({ id: await accountId(handlers, name), by: values.code ? 'code' : 'browser' })
  say(begun.code === null ? `Sign in on this page: ${begun.page}` : `Enter ${begun.code} on this page: ${begun.page}`)
  openInBrowser(begun.page)
  const account = await handlers['accounts.signedIn'](begun.id)
  print(values.json, account, () => `${account.name} is signed in as ${account.user}.`)
  return 0
}

async function signOut(handlers: Handlers, values: AccountValues, name: string): Promise<number> {
  const account = await handlers['accounts.signOut'](await accountId(handlers, name))
  print(values.json, account, () => `${account.name} is signed out.`)
  return 0
}

async function listProviders(handlers: Handlers, values: AccountValues): Promise<number> {
  const providers = await handlers['accounts.providers'](undefined)
  print(values.json, providers, () =>
    table(providers.map(({ name, host, port, security, hint }) => [name, `${host}:${port}`, security, hint])),
  )
  return 0
}

function providerNamed(providers: readonly Provider[], meant: string): Provider {
  const found = providers.find(({ name }) => name.toLowerCase() === meant.toLowerCase())
  if (found) return found
  throw new UsageError(`No provider is called “${meant}”. See “broadsheet accounts providers”.`)
}

async function accountNamed(handlers: Handlers, name: string): Promise<AccountView> {
  const id = await accountId(handlers, name)
  const account = (await handlers['accounts.list'](undefined)).find(candidate => candidate.id === id)
  if (account) return account
  throw new UsageError('Check which account?')
}
