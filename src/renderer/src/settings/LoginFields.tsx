import { Group, SegmentedControl, Stack, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { OAuthClient } from '../../../core/settings/account.ts'
import { useAnswer } from '../ask.ts'
import type { AccountFields } from './AccountForm.tsx'
import { OAuthFields } from './OAuthFields.tsx'
import { SecretInput, type SecretField } from './SecretInput.tsx'

interface LoginFieldsProps extends AccountFields {
  readonly password: SecretField
  readonly clientSecret: SecretField
}

const noService: Omit<OAuthClient, 'clientId'> = { authorizeUrl: '', tokenUrl: '', deviceUrl: '', scope: '' }

/** Who one is to the mail server: a user with a password, or one who signs in by way of a browser. */
export function LoginFields({ account, edit, password, clientSecret }: LoginFieldsProps): ReactElement {
  const providers = useAnswer('accounts.providers', undefined).data ?? []
  const service = providers.find(({ host, oauth }) => host === account.host && oauth !== null)?.oauth ?? null

  function choose(by: string): void {
    edit({ oauth: by === 'password' ? null : { ...(service ?? noService), clientId: account.oauth?.clientId ?? '' } })
  }

  return (
    <Stack gap={14}>
      <SegmentedControl
        aria-label="Login"
        w="fit-content"
        data={[
          { value: 'password', label: 'Password' },
          { value: 'oauth', label: 'Sign in with a browser' },
        ]}
        value={account.oauth ? 'oauth' : 'password'}
        onChange={choose}
      />
      <Group grow align="flex-start">
        <TextInput
          label="User"
          description={account.oauth ? 'The address of the mailbox.' : 'Empty where the server wants no login.'}
          inputWrapperOrder={['label', 'input', 'description']}
          autoComplete="off"
          value={account.user}
          onChange={({ currentTarget }) => edit({ user: currentTarget.value })}
        />
        {!account.oauth && <SecretInput label="Password" field={password} />}
      </Group>
      {account.oauth && (
        <OAuthFields account={account} edit={edit} oauth={account.oauth} clientSecret={clientSecret} isKnown={service !== null} />
      )}
    </Stack>
  )
}
