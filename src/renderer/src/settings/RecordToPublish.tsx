import { Button, Code, CopyButton, Group } from '@mantine/core'
import type { ReactElement } from 'react'
import type { DnsRecord } from '../../../core/settings/account.ts'
import classes from './SettingsScreen.module.css'

interface RecordToPublishProps {
  readonly record: Pick<DnsRecord, 'name' | 'value'>
  /** Of a value too long for one string. */
  readonly strings?: readonly string[]
}

/** A TXT record for DNS: its name and value, each to be copied. */
export function RecordToPublish({ record: { name, value }, strings }: RecordToPublishProps): ReactElement {
  const inPieces = (strings ?? []).map(piece => `"${piece}"`).join(' ')
  return (
    <div className={classes.record}>
      <dl className={classes.recordFacts}>
        <dt>Type</dt>
        <dd>TXT</dd>
        <dt>Name</dt>
        <dd>
          <Code>{name}</Code>
        </dd>
        <dt>Value</dt>
        <dd>
          <Code>{value}</Code>
        </dd>
      </dl>
      <Group gap="xs">
        <Copy what="name" text={name} />
        <Copy what="value" text={value} />
        {strings && strings.length > 1 && <Copy what="value in pieces" text={inPieces} />}
      </Group>
    </div>
  )
}

function Copy({ what, text }: { readonly what: string; readonly text: string }): ReactElement {
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button size="compact-sm" variant="default" onClick={copy}>
          {copied ? 'Copied' : `Copy the ${what}`}
        </Button>
      )}
    </CopyButton>
  )
}
