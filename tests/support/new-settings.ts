import { generateKeyPairSync } from 'node:crypto'
import { undoLog } from '../../src/core/base/undo-log.ts'
import { Problem } from '../../src/core/base/problem.ts'
import type { Account, AccountDraft } from '../../src/core/settings/account.ts'
import { localAccount } from '../../src/core/settings/local-account.ts'
import type { Secrets } from '../../src/core/settings/secrets.ts'
import { openSettings } from '../../src/core/settings/settings-area.ts'
import type { Settings } from '../../src/core/settings/settings.ts'
import { memoryCollection } from './memory-collection.ts'

/** A fresh RSA private key, small because it is only looked at. */
export const rsaKey = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

const relay: AccountDraft['account'] = {
  ...localAccount,
  id: null,
  name: 'Saltby relay',
  kind: 'smtp',
  host: 'smtp.saltby.example',
  port: 587,
  security: 'starttls',
  user: 'editor',
  perSecond: 5,
  perMinute: 0,
  perHour: 0,
  perDay: 0,
}
/** The relay in Saltby, as somebody would enter it. */
export const draft = (account: Partial<AccountDraft['account']> = {}, secrets: Partial<AccountDraft> = {}): AccountDraft => ({
  account: { ...relay, ...account },
  password: null,
  dkimKey: null,
  clientSecret: null,
  ...secrets,
})

const nobody = async (): Promise<never> => {
  throw new Problem('smtp-unreachable', 'Nobody signs in here.', 'Use a password.')
}

/** The settings of a new library; secrets in memory, and a mail server that says what it was given. */
export function newSettings({ bits = 2048 } = {}) {
  const kept = new Map<string, string>()
  const secrets: Secrets = {
    kept: 'in memory',
    read: async name => kept.get(name) ?? null,
    write: async (name, value) => void kept.set(name, value),
    remove: async name => void kept.delete(name),
  }
  const tried: unknown[] = []
  const settings = memoryCollection<Settings>('settings')
  const accounts = memoryCollection<Account>('accounts')
  const area = openSettings({
    settings,
    accounts,
    secrets,
    undo: undoLog(),
    about: async () => ({
      version: '0.1.0',
      whatsNew: [],
      libraryPath: '/home/ann/Harbour Weekly',
      libraryId: 'harbour',
      secretsKept: secrets.kept,
      localMailbox: null,
    }),
    dns: { txt: async () => null, addresses: async () => null, mailHosts: async () => null, isWithin: () => false },
    oauth: { begin: nobody, refresh: nobody },
    clock: () => new Date(),
    checkConnection: async (account, { password, dkimKey }) => {
      tried.push({ host: account.host, password, dkimKey })
      return { ok: true, steps: [{ step: 'connect', ok: true, words: `${account.host} answered.` }] }
    },
    readDkimKey: () => ({ bits, publicKey: 'MIIBIjAN' }),
    makeDkimKey: async () => rsaKey,
  })
  const password = async (id: string): Promise<string | null> => (await area.keys(id)).password
  return { ...area, password, kept, tried, stored: { settings, accounts } }
}
