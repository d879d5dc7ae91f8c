import { Group, Stack, Textarea, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { AccountFields } from './AccountForm.tsx'
import classes from './SettingsScreen.module.css'

/** Who the mail is from. */
export function IdentityFields({ account, edit }: AccountFields): ReactElement {
  return (
    <fieldset className={classes.part}>
      <legend>Sender</legend>
      <Stack gap={14}>
        <TextInput
          label="Name of the account"
          description="Only you see it."
          value={account.name}
          onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
        />
        <Group grow align="flex-start">
          <TextInput
            label="From"
            placeholder="The Harbour Weekly"
            value={account.fromName}
            onChange={({ currentTarget }) => edit({ fromName: currentTarget.value })}
          />
          <TextInput
            label="From address"
            type="email"
            value={account.fromAddress}
            onChange={({ currentTarget }) => edit({ fromAddress: currentTarget.value })}
          />
        </Group>
        <TextInput
          label="Replies go to"
          placeholder={account.fromAddress || 'The address above'}
          type="email"
          value={account.replyTo}
          onChange={({ currentTarget }) => edit({ replyTo: currentTarget.value })}
        />
        <Textarea
          label="Postal address"
          description="The law wants it at the foot of every bulk mail; without it nothing is sent."
          autosize
          minRows={2}
          value={account.postalAddress}
          onChange={({ currentTarget }) => edit({ postalAddress: currentTarget.value })}
        />
      </Stack>
    </fieldset>
  )
}
