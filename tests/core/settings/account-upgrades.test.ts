import { describe, expect, it } from 'vitest'
import { accountUpgrades } from '../../../src/core/settings/account-upgrades.ts'
import { Account } from '../../../src/core/settings/account.ts'
import { localAccount } from '../../../src/core/settings/local-account.ts'

describe('an account of version 1', () => {
  const { oauth: _oauth, perMinute: _minute, perHour: _hour, perDay: _day, ...first } = localAccount

  it('has a password for its login and, from before limits were known, none', () => {
    expect(Account.parse(accountUpgrades[1](first))).toEqual(localAccount)
  })

  it('keeps the limits that it has', () => {
    expect(accountUpgrades[1]({ ...first, perMinute: 30, perDay: 500 })).toMatchObject({ perMinute: 30, perHour: 0, perDay: 500 })
  })
})
