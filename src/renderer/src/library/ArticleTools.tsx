import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { ArrowDownWideNarrow, LayoutGrid, List } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ArticleQuery } from '../../../core/library/article-index.ts'
import { useCommands } from '../shell/commands.ts'
import { Shortcut } from '../ui/Shortcut.tsx'
import classes from './ArticlePane.module.css'
import { layOutLibrary, sortLibrary, useLibraryView } from './library-view.ts'
import { focusSearch, SearchField } from './SearchField.tsx'

const orders: Readonly<Record<ArticleQuery['sort'], string>> = {
  relevance: 'Best match first',
  newest: 'Newest first',
  oldest: 'Oldest first',
  title: 'By title',
}

/** Search, order and layout of the list. */
export function ArticleTools(): ReactElement {
  const { layout } = useLibraryView()
  const cards = layout === 'cards'
  useCommands([
    { id: 'find', label: 'Search the library', group: 'Library', shortcut: 'mod+F /', run: focusSearch },
    {
      id: 'library.layout',
      label: cards ? 'Show articles as a list' : 'Show articles as cards',
      group: 'Library',
      shortcut: 'V',
      run: () => layOutLibrary(cards ? 'list' : 'cards'),
    },
  ])
  return (
    <search className={classes.tools}>
      <SearchField />
      <OrderMenu />
      <Tooltip label={<Shortcut words={cards ? 'Show as a list' : 'Show as cards'} keys="V" />}>
        <ActionIcon
          size="lg"
          aria-label={cards ? 'Show as a list' : 'Show as cards'}
          onClick={() => layOutLibrary(cards ? 'list' : 'cards')}
        >
          {cards ? <List size={17} /> : <LayoutGrid size={17} />}
        </ActionIcon>
      </Tooltip>
    </search>
  )
}

function OrderMenu(): ReactElement {
  const { sort, text } = useLibraryView()
  const offered = (Object.keys(orders) as ArticleQuery['sort'][]).filter(order => order !== 'relevance' || text !== '')
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={`Order: ${orders[sort]}`} title={orders[sort]}>
          <ArrowDownWideNarrow size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={sort} onChange={value => sortLibrary(value as ArticleQuery['sort'])}>
          {offered.map(order => (
            <Menu.RadioItem key={order} value={order}>
              {orders[order]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
