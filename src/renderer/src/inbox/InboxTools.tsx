import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { ArrowDownWideNarrow, Image, ImageOff } from 'lucide-react'
import type { ReactElement } from 'react'
import type { InboxQuery } from '../../../core/watch/watch-operations.ts'
import classes from '../library/ArticlePane.module.css'
import { useCommands } from '../shell/commands.ts'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { dismissOlder } from './inbox-steps.ts'
import { lookAtInbox, showPictures, useInboxView } from './inbox-view.ts'
import { focusSuggestions } from './SuggestionList.tsx'
import { SearchInput } from '../ui/SearchInput.tsx'

const orders: Readonly<Record<InboxQuery['sort'], string>> = { score: 'Likeliest first', newest: 'Newest first' }

const ages = [
  { days: 7, label: 'Dismiss all older than a week' },
  { days: 14, label: 'Dismiss all older than two weeks' },
  { days: 30, label: 'Dismiss all older than a month' },
  { days: 90, label: 'Dismiss all older than three months' },
] as const

const fieldId = 'inbox-search'

/** Search and order of the suggestions, their pictures, and the great broom. */
export function InboxTools(): ReactElement {
  const { text, pictures, sourceId, topicId } = useInboxView()
  const sweeping = ages.map(({ days, label }) => ({ label, run: () => void dismissOlder(days, { sourceId, topicId }) }))
  useCommands([
    { id: 'find', label: 'Search the inbox', group: 'Inbox', shortcut: 'mod+F /', run: focusSearch },
    {
      id: 'inbox.pictures',
      label: pictures ? 'Show no pictures from the web' : 'Show pictures from the web',
      group: 'Inbox',
      run: () => showPictures(!pictures),
    },
    ...sweeping.map(({ label, run }) => ({ id: label, label, group: 'Inbox', run })),
  ])
  const pictureWords = pictures ? 'Show no pictures from the web' : 'Show pictures from the web'
  return (
    <search className={classes.tools}>
      <SearchInput
        id={fieldId}
        className={classes.search}
        aria-label="Search the inbox"
        placeholder="Search"
        value={text}
        onChange={sought => lookAtInbox({ text: sought })}
        onKeyDown={({ key }) => {
          if (key === 'ArrowDown' || key === 'Enter') focusSuggestions()
        }}
      />
      <OrderMenu />
      <Tooltip label={pictureWords}>
        <ActionIcon size="lg" aria-label={pictureWords} onClick={() => showPictures(!pictures)}>
          {pictures ? <Image size={17} /> : <ImageOff size={17} />}
        </ActionIcon>
      </Tooltip>
      <MoreMenu label="More for the inbox" entries={sweeping} />
    </search>
  )
}

function OrderMenu(): ReactElement {
  const { sort } = useInboxView()
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={`Order: ${orders[sort]}`} title={orders[sort]}>
          <ArrowDownWideNarrow size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={sort} onChange={value => lookAtInbox({ sort: value as InboxQuery['sort'] })}>
          {(Object.keys(orders) as InboxQuery['sort'][]).map(order => (
            <Menu.RadioItem key={order} value={order} closeMenuOnClick>
              {orders[order]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>(`#${fieldId}`)?.select()
}
