import { readAddress } from '../base/email-address.ts'
import { oneLine } from '../base/text.ts'
import { openAccount } from './accounts.ts'
import type { SettingsPorts } from './settings-ports.ts'
import type { Settings } from './settings.ts'
import { settingsAtFirst } from './settings.ts'

const testAddressesKept = 10

/** What the curator prefers, or what everybody begins with. */
export async function readSettings({ settings }: SettingsPorts): Promise<Settings> {
  return (await settings.get(settingsAtFirst.id)) ?? settingsAtFirst
}

/** Keeps preferences; what is not among the edits stays. */
export async function changeSettings(ports: SettingsPorts, edits: Partial<Omit<Settings, 'id'>>): Promise<Settings> {
  if (edits.defaultAccountId) await openAccount(ports, edits.defaultAccountId)
  const tidied = {
    ...edits,
    ...(edits.curatorName !== undefined && { curatorName: oneLine(edits.curatorName) }),
    ...(edits.recentTestAddresses && { recentTestAddresses: tidyAddresses(edits.recentTestAddresses) }),
  }
  await ports.settings.change(settingsAtFirst.id, now => ({ ...(now ?? settingsAtFirst), ...tidied }))
  return readSettings(ports)
}

/** Each address once, what is none left out, the latest ten. */
function tidyAddresses(addresses: readonly string[]): string[] {
  const readings = addresses.map(readAddress)
  const texts = readings.flatMap(reading => (reading.fault === null ? [reading.address.text] : []))
  return [...new Set(texts)].slice(0, testAddressesKept)
}
