import { Stack, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { AccountFields } from './AccountForm.tsx'
import classes from './SettingsScreen.module.css'

/** The ways in which readers leave. */
export function LeavingFields({ account, edit }: AccountFields): ReactElement {
  return (
    <fieldset className={classes.part}>
      <legend>Unsubscribing</legend>
      <Stack gap={14}>
        <TextInput
          label="Unsubscribe address"
          description="Requests to leave arrive here by mail."
          placeholder={account.fromAddress || 'The from address'}
          type="email"
          value={account.unsubscribeAddress}
          onChange={({ currentTarget }) => edit({ unsubscribeAddress: currentTarget.value })}
        />
        <TextInput
          label="Unsubscribe link"
          description="Only if you run a page that takes one-click requests. {{token}} stands where each reader’s own token goes."
          placeholder="https://example.org/leave/{{token}}"
          value={account.unsubscribeUrl}
          onChange={({ currentTarget }) => edit({ unsubscribeUrl: currentTarget.value })}
        />
      </Stack>
    </fieldset>
  )
}
