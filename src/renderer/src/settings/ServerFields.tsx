import { Group, NumberInput, PasswordInput, Select, Stack, TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { Account } from '../../../core/settings/account.ts'
import { useAnswer } from '../ask.ts'
import type { AccountFields } from './AccountForm.tsx'
import { usualPorts } from './account-draft.ts'
import classes from './SettingsScreen.module.css'

interface ServerFieldsProps extends AccountFields {
  /** Null keeps the one that is there. */
  readonly password: string | null
  readonly hasPassword: boolean
  readonly onPassword: (password: string | null) => void
}

const securities = [
  { value: 'tls', label: 'TLS from the start' },
  { value: 'starttls', label: 'STARTTLS' },
  { value: 'none', label: 'None' },
]

/** The mail server and the login, from a well-known provider or by hand. */
export function ServerFields({ account, edit, password, hasPassword, onPassword }: ServerFieldsProps): ReactElement {
  const providers = useAnswer('accounts.providers', undefined).data ?? []
  const [hint, setHint] = useState('')

  function choose(name: string | null): void {
    const provider = providers.find(each => each.name === name)
    setHint(provider?.hint ?? '')
    if (provider)
      edit({ host: provider.host, port: provider.port, security: provider.security, ...(account.name ? {} : { name: provider.name }) })
  }

  return (
    <fieldset className={classes.part}>
      <legend>Mail server</legend>
      <Stack gap={14}>
        <Select
          label="Provider"
          placeholder="Another server"
          searchable
          clearable
          data={providers.map(({ name }) => name)}
          onChange={choose}
          {...(hint && { description: hint, inputWrapperOrder: ['label', 'input', 'description', 'error'] })}
        />
        <Group wrap="nowrap" align="flex-start">
          <TextInput
            flex={1}
            label="Host"
            placeholder="smtp.example.org"
            value={account.host}
            onChange={({ currentTarget }) => edit({ host: currentTarget.value })}
          />
          <Select
            w={170}
            label="Security"
            allowDeselect={false}
            data={securities}
            value={account.security}
            onChange={value => edit({ security: value as Account['security'], port: usualPorts[value as Account['security']] })}
          />
          <NumberInput
            w={90}
            label="Port"
            min={1}
            max={65_535}
            hideControls
            value={account.port}
            onChange={value => edit({ port: Number(value) })}
          />
        </Group>
        <Group grow align="flex-start">
          <TextInput
            label="User"
            description="Empty where the server wants no login."
            inputWrapperOrder={['label', 'input', 'description']}
            autoComplete="off"
            value={account.user}
            onChange={({ currentTarget }) => edit({ user: currentTarget.value })}
          />
          <PasswordInput
            label="Password"
            autoComplete="new-password"
            placeholder={hasPassword ? 'Kept; type to replace it' : ''}
            value={password ?? ''}
            onChange={({ currentTarget }) => onPassword(currentTarget.value === '' && hasPassword ? null : currentTarget.value)}
          />
        </Group>
      </Stack>
    </fieldset>
  )
}
