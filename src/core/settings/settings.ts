import { z } from 'zod'

/** What the curator prefers; one record for the whole library. */
export const Settings = z.object({
  id: z.literal('settings'),
  /** Who scoops and composes here. */
  curatorName: z.string(),
  appearance: z.enum(['system', 'light', 'dark']),
  defaultAccountId: z.string().nullable(),
  defaultListId: z.string().nullable(),
  /** The addresses that tests went to, latest first. */
  recentTestAddresses: z.array(z.string()),
})
export type Settings = z.infer<typeof Settings>

export const settingsAtFirst: Settings = {
  id: 'settings',
  curatorName: '',
  appearance: 'system',
  defaultAccountId: null,
  defaultListId: null,
  recentTestAddresses: [],
}
