import { Group, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { OAuthClient } from '../../../core/settings/account.ts'
import type { AccountFields } from './AccountForm.tsx'
import { SecretInput, type SecretField } from './SecretInput.tsx'
import { SignIn } from './SignIn.tsx'
import classes from './SettingsScreen.module.css'

interface OAuthFieldsProps extends AccountFields {
  readonly oauth: OAuthClient
  readonly clientSecret: SecretField
  /** The provider's addresses are known, and need not be entered. */
  readonly isKnown: boolean
}

const addresses = [
  { field: 'authorizeUrl', label: 'Page to sign in on' },
  { field: 'tokenUrl', label: 'Address for tokens' },
  { field: 'deviceUrl', label: 'Address for codes' },
  { field: 'scope', label: 'Scope' },
] as const

/** The program that is registered with the provider, and the way to sign in (RFC 8252, RFC 8628). */
export function OAuthFields({ account, edit, oauth, clientSecret, isKnown }: OAuthFieldsProps): ReactElement {
  const change = (part: Partial<OAuthClient>): void => edit({ oauth: { ...oauth, ...part } })
  return (
    <>
      <p className={classes.hint} style={{ margin: 0 }}>
        Broadsheet has no server of its own, and so no registration with your provider. Register it there once as a desktop program (Google
        Cloud console → Clients → Desktop app; Microsoft Entra → App registrations → Mobile and desktop, http://localhost), and enter the ID
        that you are given.
      </p>
      <Group grow align="flex-start">
        <TextInput label="Client ID" value={oauth.clientId} onChange={({ currentTarget }) => change({ clientId: currentTarget.value })} />
        <SecretInput label="Client secret, if there is one" field={clientSecret} />
      </Group>
      {!isKnown &&
        addresses.map(({ field, label }) => (
          <TextInput
            key={field}
            label={label}
            value={oauth[field]}
            onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
          />
        ))}
      <SignIn accountId={account.id} oauth={oauth} />
    </>
  )
}
