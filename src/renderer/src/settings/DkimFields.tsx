import { Group, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { AccountFields } from './AccountForm.tsx'
import classes from './SettingsScreen.module.css'

interface DkimFieldsProps extends AccountFields {
  /** Null keeps the one that is there. */
  readonly dkimKey: string | null
  readonly hasKey: boolean
  readonly onKey: (key: string | null) => void
}

/** Signing here, for servers that do not sign what they relay (RFC 6376). */
export function DkimFields({ account, edit, dkimKey, hasKey, onKey }: DkimFieldsProps): ReactElement {
  const { dkim } = account
  return (
    <fieldset className={classes.part}>
      <legend>Signature</legend>
      <Switch
        label="Sign with DKIM on this computer"
        description="Most providers sign for you. Turn this on only for a server of your own that does not."
        checked={dkim !== null}
        onChange={({ currentTarget }) =>
          edit({ dkim: currentTarget.checked ? { domain: domainOf(account.fromAddress), selector: '' } : null })
        }
      />
      {dkim && (
        <Stack gap={14} mt="md">
          <Group grow>
            <TextInput
              label="Domain"
              value={dkim.domain}
              onChange={({ currentTarget }) => edit({ dkim: { ...dkim, domain: currentTarget.value } })}
            />
            <TextInput
              label="Selector"
              placeholder="mail2026"
              value={dkim.selector}
              onChange={({ currentTarget }) => edit({ dkim: { ...dkim, selector: currentTarget.value } })}
            />
          </Group>
          <Textarea
            label="Private key"
            description="RSA, as PEM. It is kept with the passwords."
            placeholder={hasKey ? 'Kept; paste another to replace it' : '-----BEGIN PRIVATE KEY-----'}
            autosize
            minRows={3}
            maxRows={8}
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
            value={dkimKey ?? ''}
            onChange={({ currentTarget }) => onKey(currentTarget.value === '' && hasKey ? null : currentTarget.value)}
          />
        </Stack>
      )}
    </fieldset>
  )
}

const domainOf = (address: string): string => address.split('@')[1] ?? ''
