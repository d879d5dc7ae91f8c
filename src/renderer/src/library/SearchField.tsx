import { Autocomplete, CloseButton, Group } from '@mantine/core'
import { Search } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { useAnswer } from '../ask.ts'
import classes from './ArticlePane.module.css'
import { focusArticleList } from './focus-article-list.ts'
import { searchLibrary, useLibraryView } from './library-view.ts'
import { completions } from './search-completions.ts'
import { SearchHelp } from './SearchHelp.tsx'

const fieldId = 'library-search'

/** What to search for, with the operators and what the library knows offered as they are typed. */
export function SearchField(): ReactElement {
  const { text } = useLibraryView()
  const facets = useAnswer('library.facets', undefined).data
  const topics = useAnswer('topics.list', undefined).data ?? []
  const offered = completions(text, { ...facets, topics })
  const [focused, setFocused] = useState(false)
  // The text at which what was offered was put away: with another text it is offered again.
  const [declined, setDeclined] = useState<string | null>(null)
  const offering = focused && offered.length > 0 && declined !== text
  const shown = new Map(offered.map(completion => [completion.text, completion.shown]))
  return (
    <Autocomplete
      id={fieldId}
      className={classes.search}
      aria-label="Search the library"
      placeholder="Search"
      leftSection={<Search size={15} />}
      rightSectionWidth={text ? 58 : 32}
      rightSection={
        <Group gap={2} wrap="nowrap">
          {text && <CloseButton size="sm" aria-label="Clear the search" onClick={() => searchLibrary('')} />}
          <SearchHelp />
        </Group>
      }
      data={offered.map(completion => completion.text)}
      filter={({ options }) => options}
      renderOption={({ option }) => shown.get(option.value) ?? option.value}
      dropdownOpened={offering}
      onDropdownClose={() => setDeclined(text)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      value={text}
      onChange={searchLibrary}
      onKeyDown={event => {
        if (offering) return
        if (event.key === 'Escape') searchLibrary('')
        if (event.key === 'ArrowDown' || event.key === 'Enter') focusArticleList()
      }}
    />
  )
}

export function focusSearch(): void {
  document.querySelector<HTMLInputElement>(`#${fieldId}`)?.select()
}
