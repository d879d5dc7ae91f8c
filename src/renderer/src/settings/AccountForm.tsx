import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'
import type { AccountDraft, AccountView, ConnectionCheck } from '../../../core/settings/account.ts'
import { ask } from '../ask.ts'
import { attempt, say } from '../ui/notify.ts'
import { draftOf, nothingSecret, type DraftedAccount } from './account-draft.ts'
import { AccountFoot } from './AccountFoot.tsx'
import { ConnectionSteps } from './ConnectionSteps.tsx'
import { DkimFields } from './DkimFields.tsx'
import { DomainFields } from './DomainFields.tsx'
import { IdentityFields } from './IdentityFields.tsx'
import { LeavingFields } from './LeavingFields.tsx'
import { PaceFields } from './PaceFields.tsx'
import { ServerFields } from './ServerFields.tsx'
import type { SettingsPage } from './SettingsPages.tsx'
import classes from './SettingsScreen.module.css'

interface AccountFormProps {
  /** Null for a new one. */
  readonly account: AccountView | null
  readonly onPage: (page: SettingsPage) => void
}

/** What the parts of the form need of it. */
export interface AccountFields {
  readonly account: DraftedAccount
  readonly edit: (edits: Partial<DraftedAccount>) => void
}

/** An account to send as: server, sender, ways to leave, signature and pace. */
export function AccountForm({ account: kept, onPage }: AccountFormProps): ReactElement {
  const [draft, setDraft] = useState<AccountDraft>(nothingSecret(draftOf(kept)))
  const [check, setCheck] = useState<ConnectionCheck | null>(null)
  const [busy, setBusy] = useState<'save' | 'check' | null>(null)
  const { account } = draft
  const change = (part: Partial<AccountDraft>): void => setDraft(now => ({ ...now, ...part }))
  const fields: AccountFields = { account, edit: edits => setDraft(now => ({ ...now, account: { ...now.account, ...edits } })) }

  async function checkConnection(): Promise<void> {
    setBusy('check')
    setCheck(null)
    setCheck((await attempt(() => ask('accounts.check', draft))) ?? null)
    setBusy(null)
  }

  async function save(): Promise<void> {
    setBusy('save')
    const saved = await attempt(() => ask('accounts.save', draft))
    setBusy(null)
    if (!saved) return
    setDraft(nothingSecret(draftOf(saved)))
    say(`Saved “${saved.name}”.`)
    onPage({ is: 'account', id: saved.id })
  }

  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <h2 className={classes.title}>{kept?.name ?? 'New account'}</h2>
      <p className={classes.lead}>
        {account.kind === 'local'
          ? 'What you send as this account arrives in the mailbox of this window and goes no further. It is there to try things out.'
          : 'A mail account that digests are sent from, over SMTP.'}
      </p>
      {account.kind === 'smtp' && (
        <ServerFields
          {...fields}
          password={{ value: draft.password, isKept: kept?.hasPassword ?? false, onChange: password => change({ password }) }}
          clientSecret={{
            value: draft.clientSecret,
            isKept: kept?.hasClientSecret ?? false,
            onChange: clientSecret => change({ clientSecret }),
          }}
        />
      )}
      <IdentityFields {...fields} />
      <LeavingFields {...fields} />
      {account.kind === 'smtp' && (
        <DkimFields {...fields} dkimKey={draft.dkimKey} hasKey={kept?.hasDkimKey ?? false} onKey={dkimKey => change({ dkimKey })} />
      )}
      {kept?.kind === 'smtp' && <DomainFields accountId={kept.id} />}
      <PaceFields {...fields} />
      {check && <ConnectionSteps check={check} />}
      <AccountFoot account={kept} onPage={onPage}>
        <Button variant="default" loading={busy === 'check'} onClick={() => void checkConnection()}>
          Check connection
        </Button>
        <Button type="submit" loading={busy === 'save'}>
          Save
        </Button>
      </AccountFoot>
    </form>
  )
}
