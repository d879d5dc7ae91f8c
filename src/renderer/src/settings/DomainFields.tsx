import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { DomainCheck } from '../../../core/settings/dns/domain-check.ts'
import { ask } from '../ask.ts'
import { attempt } from '../ui/notify.ts'
import { DomainFindings } from './DomainFindings.tsx'
import classes from './SettingsScreen.module.css'

/** What DNS says of the domain that an account sends from, looked up when asked. */
export function DomainFields({ accountId }: { readonly accountId: string }): ReactElement {
  const [check, setCheck] = useState<DomainCheck | null>(null)
  const [busy, setBusy] = useState(false)

  async function look(): Promise<void> {
    setBusy(true)
    setCheck((await attempt(() => ask('accounts.checkDomain', accountId))) ?? null)
    setBusy(false)
  }

  return (
    <fieldset className={classes.part}>
      <legend>Domain</legend>
      <p className={classes.hint}>
        Receivers look up in DNS whether this server may send for your domain (SPF), whose signatures count (DKIM) and what to do with mail
        that is neither (DMARC). Save the account first: what is kept is what is checked.
      </p>
      <Button mt="xs" variant="default" loading={busy} onClick={() => void look()}>
        Look up the records
      </Button>
      {check && <DomainFindings check={check} />}
    </fieldset>
  )
}
