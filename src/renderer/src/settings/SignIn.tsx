import { Anchor, Button, Code, CopyButton, Group, Loader, Text } from '@mantine/core'
import { CircleCheck } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { OAuthClient } from '../../../core/settings/account.ts'
import type { SignInPage } from '../../../core/settings/oauth/sign-ins.ts'
import { ask, useAnswer } from '../ask.ts'
import { shell } from '../host.ts'
import { attempt, say } from '../ui/notify.ts'
import classes from './SettingsScreen.module.css'

interface SignInProps {
  /** Null before the account is saved. */
  readonly accountId: string | null
  readonly oauth: OAuthClient
}

/** Signs a kept account in: opens the provider's page, or shows the code to enter on it, and waits for the consent. */
export function SignIn({ accountId, oauth }: SignInProps): ReactElement {
  const kept = useAnswer('accounts.list', undefined).data?.find(({ id }) => id === accountId)
  const [waiting, setWaiting] = useState<SignInPage | null>(null)

  async function begin(id: string, by: 'browser' | 'code'): Promise<void> {
    const begun = await attempt(() => ask('accounts.signIn', { id, by }))
    if (!begun) return
    setWaiting(begun)
    if (begun.code === null) await shell.openExternal(begun.page)
    const account = await attempt(() => ask('accounts.signedIn', begun.id))
    setWaiting(null)
    if (account) say(`“${account.name}” is signed in.`)
  }

  if (!kept?.oauth || accountId === null) return <p className={classes.hint}>Save the account, then sign in here.</p>
  if (waiting) return <Waiting page={waiting} onCancel={() => void attempt(() => ask('accounts.cancelSignIn', waiting.id))} />
  return (
    <Group gap="xs">
      {kept.isSignedIn && (
        <Text size="sm" className={classes.signedIn ?? ''}>
          <CircleCheck size={16} className={classes.ok} aria-hidden="true" /> Signed in
        </Text>
      )}
      {oauth.authorizeUrl !== '' && (
        <Button variant="default" onClick={() => void begin(accountId, 'browser')}>
          {kept.isSignedIn ? 'Sign in again' : 'Sign in'}
        </Button>
      )}
      {oauth.deviceUrl !== '' && (
        <Button variant="default" onClick={() => void begin(accountId, 'code')}>
          Sign in with a code
        </Button>
      )}
      {kept.isSignedIn && (
        <Button variant="subtle" color="red" onClick={() => void attempt(() => ask('accounts.signOut', accountId))}>
          Sign out
        </Button>
      )}
    </Group>
  )
}

function Waiting({ page: { page, code }, onCancel }: { readonly page: SignInPage; readonly onCancel: () => void }): ReactElement {
  return (
    <output className={classes.waiting} aria-label="Waiting for the sign-in">
      <Loader size="xs" aria-hidden="true" />
      <div>
        {code === null ? (
          'The page of your provider has been opened in the browser. Sign in there, and allow Broadsheet to send mail.'
        ) : (
          <>
            Open the page of your provider and enter <Code fw={600}>{code}</Code> there.
          </>
        )}{' '}
        <Anchor inherit component="button" type="button" onClick={() => void shell.openExternal(page)}>
          {code === null ? 'Open it again' : 'Open the page'}
        </Anchor>
      </div>
      {code !== null && (
        <CopyButton value={code}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy the code'}
            </Button>
          )}
        </CopyButton>
      )}
      <Button size="compact-sm" variant="subtle" onClick={onCancel}>
        Cancel
      </Button>
    </output>
  )
}
