import { ActionIcon, Tooltip } from '@mantine/core'
import { BookmarkPlus, Info, Inbox, Mail, Plus, SlidersHorizontal, type LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import { FilterSection } from '../ui/FilterSection.tsx'
import classes from '../ui/Filters.module.css'

/** A page of the settings; an account without an id is a new one. */
export type SettingsPage = { readonly is: 'general' | 'browser' | 'about' } | { readonly is: 'account'; readonly id: string | null }

interface SettingsPagesProps {
  readonly page: SettingsPage
  readonly onPage: (page: SettingsPage) => void
}

/** The pages of the settings: the general ones, and one for each account. */
export function SettingsPages({ page, onPage }: SettingsPagesProps): ReactElement {
  const accounts = useAnswer('accounts.list', undefined).data ?? []
  const shown = page.is === 'account' ? page.id : undefined
  return (
    <nav className={classes.filters} aria-label="Settings">
      <ul className={classes.rows}>
        <PageRow icon={SlidersHorizontal} label="General" active={page.is === 'general'} onPress={() => onPage({ is: 'general' })} />
        <PageRow icon={BookmarkPlus} label="From the browser" active={page.is === 'browser'} onPress={() => onPage({ is: 'browser' })} />
        <PageRow icon={Info} label="About" active={page.is === 'about'} onPress={() => onPage({ is: 'about' })} />
      </ul>
      <FilterSection
        title="Accounts"
        action={
          <Tooltip label="New account">
            <ActionIcon size="sm" aria-label="New account" onClick={() => onPage({ is: 'account', id: null })}>
              <Plus size={14} />
            </ActionIcon>
          </Tooltip>
        }
      >
        {accounts.map(({ id, name, kind }) => (
          <PageRow
            key={id}
            icon={kind === 'local' ? Inbox : Mail}
            label={name}
            active={id === shown}
            onPress={() => onPage({ is: 'account', id })}
          />
        ))}
        {shown === null && <PageRow icon={Mail} label="New account" active onPress={() => {}} />}
      </FilterSection>
    </nav>
  )
}

interface PageRowProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly active: boolean
  readonly onPress: () => void
}

function PageRow({ icon: Icon, label, active, onPress }: PageRowProps): ReactElement {
  return (
    <li>
      <button type="button" className={classes.row} aria-current={active ? 'page' : undefined} onClick={onPress}>
        <Icon size={15} strokeWidth={1.7} aria-hidden="true" />
        <span className={classes.label}>{label}</span>
      </button>
    </li>
  )
}
