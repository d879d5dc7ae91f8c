import { z } from 'zod'
import { Account } from '../core/settings/account.ts'
import type { SettingsOperations } from '../core/settings/settings-operations.ts'
import { Settings } from '../core/settings/settings.ts'
import { id, nothing, text } from './input-shapes.ts'
import type { Input } from './operations.ts'

const accountDraft = z.object({
  account: Account.extend({ id: id.nullable() }),
  password: text.nullable(),
  dkimKey: text.nullable(),
  clientSecret: text.nullable(),
})

/** What the operations on preferences and accounts accept. */
export const settingsReaders: { readonly [N in keyof SettingsOperations]: z.ZodType<Input<N>> } = {
  'settings.read': nothing,
  'settings.change': Settings.omit({ id: true }).partial() as z.ZodType<Input<'settings.change'>>,
  'settings.about': nothing,
  'edit.undo': id,
  'accounts.list': nothing,
  'accounts.providers': nothing,
  'accounts.save': accountDraft,
  'accounts.remove': id,
  'accounts.check': accountDraft,
  'accounts.signIn': z.object({ id, by: z.enum(['browser', 'code']) }),
  'accounts.signedIn': id,
  'accounts.cancelSignIn': id,
  'accounts.signOut': id,
  'accounts.checkDomain': id,
  'accounts.dkimRecord': id,
}
