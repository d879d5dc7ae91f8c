import { Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useState, type ComponentProps, type ReactElement } from 'react'
import type { Account } from '../../../core/settings/account.ts'
import type { Provider } from '../../../core/settings/providers/provider.ts'
import { useAnswer } from '../ask.ts'
import { usualPorts } from './account-draft.ts'
import { LoginFields } from './LoginFields.tsx'
import { ProviderHint } from './ProviderHint.tsx'
import classes from './SettingsScreen.module.css'

type ServerFieldsProps = ComponentProps<typeof LoginFields>

const securities = [
  { value: 'tls', label: 'TLS from the start' },
  { value: 'starttls', label: 'STARTTLS' },
  { value: 'none', label: 'None' },
]

/** The mail server and the login, from a well-known provider or by hand. */
export function ServerFields({ account, edit, ...secrets }: ServerFieldsProps): ReactElement {
  const providers = useAnswer('accounts.providers', undefined).data ?? []
  const [chosen, setChosen] = useState<Provider | null>(null)

  function choose(name: string | null): void {
    const provider = providers.find(each => each.name === name) ?? null
    setChosen(provider)
    if (!provider) return
    const { host, port, security, user, limits, oauth } = provider
    const clientId = account.oauth?.clientId ?? ''
    edit({
      oauth: oauth && account.oauth ? { ...oauth, clientId } : null,
      host,
      port,
      security,
      ...limits,
      user: user || account.user,
      name: account.name || provider.name,
    })
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
        />
        {chosen && <ProviderHint provider={chosen} />}
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
        <LoginFields account={account} edit={edit} {...secrets} />
      </Stack>
    </fieldset>
  )
}
