import { Group, NumberInput, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { AccountFields } from './AccountForm.tsx'
import classes from './SettingsScreen.module.css'

const windows = [
  { field: 'perMinute', label: 'In a minute' },
  { field: 'perHour', label: 'In an hour' },
  { field: 'perDay', label: 'In 24 hours' },
] as const

/** How fast to send, and whom to trust. */
export function PaceFields({ account, edit }: AccountFields): ReactElement {
  return (
    <fieldset className={classes.part}>
      <legend>Limits</legend>
      <Group grow align="flex-start">
        <NumberInput
          label="Messages a second, at most"
          min={0.1}
          max={10_000}
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
      <Group grow align="flex-start" mt={14}>
        {windows.map(({ field, label }) => (
          <NumberInput
            key={field}
            label={label}
            description="0 is no limit"
            min={0}
            max={10_000_000}
            allowDecimal={false}
            thousandSeparator=","
            value={account[field]}
            onChange={value => edit({ [field]: Number(value) })}
          />
        ))}
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
