import { Badge, Button } from '@mantine/core'
import { useState, type ReactElement, type ReactNode } from 'react'
import type { AccountView } from '../../../core/settings/account.ts'
import { ask, useAnswer } from '../ask.ts'
import { Confirm } from '../ui/Confirm.tsx'
import { attempt } from '../ui/notify.ts'
import type { SettingsPage } from './SettingsPages.tsx'
import classes from './SettingsScreen.module.css'

interface AccountFootProps {
  /** Null for a new one. */
  readonly account: AccountView | null
  readonly onPage: (page: SettingsPage) => void
  /** The buttons that try and keep what was entered. */
  readonly children: ReactNode
}

/** What one may do to an account as a whole. */
export function AccountFoot({ account, onPage, children }: AccountFootProps): ReactElement {
  const settings = useAnswer('settings.read', undefined).data
  const [asking, setAsking] = useState(false)
  const isDefault = account !== null && settings?.defaultAccountId === account.id

  async function remove(id: string): Promise<void> {
    if ((await attempt(() => ask('accounts.remove', id))) !== undefined) onPage({ is: 'general' })
  }

  return (
    <div className={classes.foot}>
      {account && account.kind !== 'local' && (
        <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
          Remove
        </Button>
      )}
      {isDefault && <Badge>Used unless another is chosen</Badge>}
      {account && !isDefault && (
        <Button variant="subtle" onClick={() => void attempt(() => ask('settings.change', { defaultAccountId: account.id }))}>
          Use by default
        </Button>
      )}
      <span className={classes.push} />
      {children}
      {account && (
        <Confirm
          opened={asking}
          title={`Remove “${account.name}”?`}
          yes="Remove the account"
          no="Keep it"
          onYes={() => void remove(account.id)}
          onNo={() => setAsking(false)}
        >
          Its password and keys are forgotten with it. What was sent from it stays.
        </Confirm>
      )}
    </div>
  )
}
