import type { Account } from './account.ts'

type AccountV1 = Omit<Account, 'oauth' | 'perMinute' | 'perHour' | 'perDay'> & Partial<Pick<Account, 'perMinute' | 'perHour' | 'perDay'>>

/** The version of accounts that this program writes. */
export const accountVersion = 2

/** How accounts of older versions come forward: `accountUpgrades[1]` makes one of version 2. */
export const accountUpgrades = {
  // Version 1 knew no limit but messages a second at first, and a password as the only login.
  1: ({ perMinute = 0, perHour = 0, perDay = 0, ...old }: AccountV1): Account => ({ ...old, perMinute, perHour, perDay, oauth: null }),
}
