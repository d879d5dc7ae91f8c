import { Group, SegmentedControl, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { AccountFields } from './AccountForm.tsx'
import { DkimRecord } from './DkimRecord.tsx'
import classes from './SettingsScreen.module.css'

interface DkimFieldsProps extends AccountFields {
  /** Null keeps the one that is there, `new` has one made. */
  readonly dkimKey: string | null
  readonly hasKey: boolean
  readonly onKey: (key: string | null) => void
}

const madeHere = 'new'

/** Signing here, for servers that do not sign what they relay (RFC 6376). */
export function DkimFields({ account, edit, dkimKey, hasKey, onKey }: DkimFieldsProps): ReactElement {
  const { dkim } = account

  function turn(on: boolean): void {
    edit({ dkim: on ? { domain: domainOf(account.fromAddress), selector: 'broadsheet' } : null })
    if (!hasKey) onKey(on ? madeHere : null)
  }

  return (
    <fieldset className={classes.part}>
      <legend>Signature</legend>
      <Switch
        label="Sign with DKIM on this computer"
        description="Most providers sign for you. Turn this on only for a server of your own that does not."
        checked={dkim !== null}
        onChange={({ currentTarget }) => turn(currentTarget.checked)}
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
              value={dkim.selector}
              onChange={({ currentTarget }) => edit({ dkim: { ...dkim, selector: currentTarget.value } })}
            />
          </Group>
          <KeyChoice dkimKey={dkimKey} hasKey={hasKey} onKey={onKey} />
          {account.id !== null && hasKey && dkimKey === null && <DkimRecord accountId={account.id} />}
        </Stack>
      )}
    </fieldset>
  )
}

function KeyChoice({ dkimKey, hasKey, onKey }: Pick<DkimFieldsProps, 'dkimKey' | 'hasKey' | 'onKey'>): ReactElement {
  const choice = dkimKey === null ? 'kept' : dkimKey === madeHere ? madeHere : 'own'
  const keys = { kept: null, [madeHere]: madeHere, own: '' }
  return (
    <div>
      <Text component="h3" size="sm" fw={500} mb={4}>
        Key
      </Text>
      <SegmentedControl
        aria-label="Key"
        data={[
          ...(hasKey ? [{ value: 'kept', label: 'The one that is kept' }] : []),
          { value: madeHere, label: 'A new one' },
          { value: 'own', label: 'One you have' },
        ]}
        value={choice}
        onChange={value => onKey(keys[value as keyof typeof keys])}
      />
      {choice === madeHere && (
        <p className={classes.hint}>
          It is made when you save (RSA, 2048 bits) and kept with the passwords. Then you are shown the record to publish.
        </p>
      )}
      {choice === 'own' && (
        <Textarea
          mt="xs"
          label="Private key"
          description="RSA, as PEM. It is kept with the passwords."
          placeholder="-----BEGIN PRIVATE KEY-----"
          autosize
          minRows={3}
          maxRows={8}
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
          value={dkimKey ?? ''}
          onChange={({ currentTarget }) => onKey(currentTarget.value)}
        />
      )}
    </div>
  )
}

const domainOf = (address: string): string => address.split('@')[1] ?? ''
