import { useState, type ReactElement } from 'react'
import { Panes } from '../ui/Panes.tsx'
import { Screen } from '../ui/Screen.tsx'
import { AboutPage } from './AboutPage.tsx'
import { AccountPage } from './AccountPage.tsx'
import { BrowserPage } from './BrowserPage.tsx'
import { GeneralPage } from './GeneralPage.tsx'
import { SettingsPages, type SettingsPage } from './SettingsPages.tsx'
import classes from './SettingsScreen.module.css'

const panes = [
  { size: '240px', min: '170px', max: '340px' },
  { size: 1, min: '420px' },
] as const

/** What the curator prefers, and whom the digests are sent as. */
export function SettingsScreen(): ReactElement {
  const [page, setPage] = useState<SettingsPage>({ is: 'general' })
  return (
    <Screen title="Settings">
      <Panes name="settings" panes={panes}>
        <SettingsPages page={page} onPage={setPage} />
        {/* A region that scrolls must be reached by keys. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={classes.page} tabIndex={0} aria-label="Settings page">
          {page.is === 'general' && <GeneralPage />}
          {page.is === 'account' && <AccountPage key={page.id} accountId={page.id} onPage={setPage} />}
          {page.is === 'browser' && <BrowserPage />}
          {page.is === 'about' && <AboutPage />}
        </section>
      </Panes>
    </Screen>
  )
}
