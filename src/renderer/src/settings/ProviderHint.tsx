import { Anchor } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Provider } from '../../../core/settings/providers/provider.ts'
import { shell } from '../host.ts'
import classes from './SettingsScreen.module.css'

/** What to know of a provider before one relies on it, and where its passwords are made. */
export function ProviderHint({ provider: { name, hint, helpUrl } }: { readonly provider: Provider }): ReactElement {
  return (
    <p className={classes.hint} style={{ margin: 0 }}>
      {hint} Its limits are entered below.{' '}
      {helpUrl !== '' && (
        <Anchor inherit component="button" type="button" onClick={() => void shell.openExternal(helpUrl)}>
          Open the page of {name}
        </Anchor>
      )}
    </p>
  )
}
