import { Group, NumberInput, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { AccountFields } from './AccountForm.tsx'
import classes from './SettingsScreen.module.css'

/** How fast to send, and whom to trust. */
export function PaceFields({ account, edit }: AccountFields): ReactElement {
  return (
    <fieldset className={classes.part}>
      <legend>Limits</legend>
      <Group grow align="flex-start">
        <NumberInput
          label="Messages a second, at most"
          min={0.1}
          max={1_000}
          value={account.perSecond}
          onChange={value => edit({ perSecond: Number(value) })}
        />
        <NumberInput
          label="Connections, at most"
          min={1}
          max={50}
          allowDecimal={false}
          value={account.connections}
          onChange={value => edit({ connections: Number(value) })}
        />
      </Group>
      {account.kind === 'smtp' && (
        <TextInput
          mt={14}
          label="Certificates to trust"
          description="The path of a PEM file, for a server whose certificate no public authority signed."
          value={account.caFile}
          onChange={({ currentTarget }) => edit({ caFile: currentTarget.value })}
        />
      )}
    </fieldset>
  )
}
