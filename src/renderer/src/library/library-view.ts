import { create } from 'zustand'
import type { ArticleQuery } from '../../../core/library/article-index.ts'
import type { SavedSearch } from '../../../core/library/searches/saved-search.ts'

/** What narrows the list, without words and order. */
export type Filters = Omit<ArticleQuery, 'text' | 'sort' | 'offset' | 'limit'>

/** How the library is looked at. It outlives the screen, so that coming back finds it as it was left. */
interface LibraryView {
  readonly text: string
  readonly filters: Filters
  readonly sort: ArticleQuery['sort']
  readonly layout: 'list' | 'cards'
  /** The article in the reader. */
  readonly openId: string | null
}

const noFilters: Filters = {
  topicId: null,
  tag: null,
  site: null,
  curator: null,
  used: null,
  state: null,
  starred: null,
  scoopedFrom: null,
  scoopedTo: null,
}

const layoutKey = 'broadsheet.library.layout'

const useView = create<LibraryView>(() => ({
  text: '',
  filters: noFilters,
  sort: 'newest',
  layout: localStorage.getItem(layoutKey) === 'cards' ? 'cards' : 'list',
  openId: null,
}))

export const useLibraryView = (): LibraryView => useView()

/** How the library is looked at, for steps that no component takes. */
export const viewNow = (): LibraryView => useView.getState()

/** What a view asks for, as a saved search keeps it. */
export function queryOf({ text, filters, sort }: LibraryView): SavedSearch['query'] {
  return { text, ...filters, sort }
}

/** Looks at the library as a saved search does; at all of it for null. */
export function showSearch(query: SavedSearch['query'] | null): void {
  if (query === null) return clearFilters()
  const { text, sort, ...filters } = query
  useView.setState({ text, sort, filters })
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ text, filters }: LibraryView): boolean => text !== '' || Object.values(filters).some(filter => filter !== null)

/** Searches; the best match comes first while there are words. */
export function searchLibrary(text: string): void {
  useView.setState(now => ({ text, sort: sortFor(text, now) }))
}

function sortFor(text: string, { text: before, sort }: LibraryView): ArticleQuery['sort'] {
  if (text !== '' && before === '') return 'relevance'
  return text === '' && sort === 'relevance' ? 'newest' : sort
}

/** Narrows by one thing; the same again opens it. */
export function toggleFilter(filter: Partial<Filters>): void {
  useView.setState(({ filters }) => {
    const held = Object.entries(filter).every(([name, value]) => filters[name as keyof Filters] === value)
    const cleared = Object.fromEntries(Object.keys(filter).map(name => [name, null]))
    return { filters: { ...filters, ...(held ? cleared : filter) } }
  })
}

/** Lists everything. */
export function clearFilters(): void {
  useView.setState(now => ({ text: '', filters: noFilters, sort: sortFor('', now) }))
}

export function sortLibrary(sort: ArticleQuery['sort']): void {
  useView.setState({ sort })
}

export function layOutLibrary(layout: LibraryView['layout']): void {
  localStorage.setItem(layoutKey, layout)
  useView.setState({ layout })
}

/** Shows an article in the reader. */
export function openArticle(openId: string | null): void {
  useView.setState({ openId })
}
