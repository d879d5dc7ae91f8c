import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { AccountForm } from './AccountForm.tsx'
import type { SettingsPage } from './SettingsPages.tsx'

interface AccountPageProps {
  /** Null for a new one. */
  readonly accountId: string | null
  readonly onPage: (page: SettingsPage) => void
}

/** One account, as soon as it is known. */
export function AccountPage({ accountId, onPage }: AccountPageProps): ReactElement {
  const { data: accounts, error } = useAnswer('accounts.list', undefined)
  if (error) return <ProblemNotice problem={error} />
  const account = accounts?.find(({ id }) => id === accountId) ?? null
  if (accountId !== null && !account) return <div />
  return <AccountForm account={account} onPage={onPage} />
}
