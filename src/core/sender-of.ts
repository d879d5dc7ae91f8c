import { Problem } from './base/problem.ts'
import type { Sender } from './delivery/mail.ts'
import type { Account } from './settings/account.ts'
import type { SettingsArea } from './settings/settings-area.ts'
import type { World } from './world.ts'

/** The account as messages show it. Its key is read now, so that a broken one stops a delivery before it starts. */
export async function senderOf(world: World, settings: SettingsArea, account: Account): Promise<Sender> {
  return {
    accountId: account.id,
    accountName: account.name,
    fromName: account.fromName,
    fromAddress: account.fromAddress,
    replyTo: account.replyTo,
    postalAddress: account.postalAddress,
    unsubscribeAddress: account.unsubscribeAddress || account.fromAddress,
    unsubscribeUrl: account.unsubscribeUrl,
    perSecond: account.perSecond,
    perMinute: account.perMinute,
    perHour: account.perHour,
    perDay: account.perDay,
    connections: account.connections,
    local: account.kind === 'local',
    dkim: await dkimOf(world, settings, account),
  }
}

async function dkimOf(world: World, settings: SettingsArea, account: Account): Promise<Sender['dkim']> {
  if (account.dkim === null) return 'none'
  const key = await settings.dkimKey(account.id)
  if (key === null)
    return new Problem(
      'dkim-key',
      `The account “${account.name}” has no DKIM key.`,
      'Enter one in Settings → Accounts, or switch signing off.',
    )
  try {
    world.readDkimKey(key)
    return 'ready'
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}
