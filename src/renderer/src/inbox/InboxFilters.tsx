import { ActionIcon, Tooltip } from '@mantine/core'
import { Bookmark, BookmarkPlus, CircleDot, Rss, Settings2, TriangleAlert, X, type LucideIcon } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { Suggestion } from '../../../core/watch/suggestion.ts'
import type { InboxFacets } from '../../../core/watch/watch-operations.ts'
import { useAnswer } from '../ask.ts'
import { FilterRow } from '../ui/FilterRow.tsx'
import classes from '../ui/Filters.module.css'
import { FilterSection } from '../ui/FilterSection.tsx'
import { isNarrowed, lookAtInbox, toggleInbox, useInboxView } from './inbox-view.ts'

const states: readonly { readonly state: Suggestion['state']; readonly label: string; readonly icon: LucideIcon }[] = [
  { state: 'new', label: 'All new', icon: CircleDot },
  { state: 'kept', label: 'Kept', icon: Bookmark },
  { state: 'dismissed', label: 'Dismissed', icon: X },
  { state: 'scooped', label: 'Scooped', icon: BookmarkPlus },
]

const fewSources = 12

/** What the inbox may be narrowed to; topics and sources count what is in the state that is shown. */
export function InboxFilters({ facets }: { readonly facets: InboxFacets }): ReactElement {
  const view = useInboxView()
  const topics = useAnswer('topics.list', undefined).data ?? []
  const counts = new Map(facets.topics.map(({ id, counts }) => [id, counts[view.state]]))
  return (
    <nav className={classes.filters} aria-label="Narrow the inbox">
      <ul className={classes.rows}>
        {states.map(({ state, label, icon }) => (
          <FilterRow
            key={state}
            icon={icon}
            label={label}
            count={facets.states[state]}
            active={view.state === state && !isNarrowed(view)}
            onPress={() => lookAtInbox({ state, sourceId: null, topicId: null, text: '' })}
          />
        ))}
      </ul>
      {counts.size > 0 && (
        <FilterSection title="Topics">
          {topics
            .filter(({ id }) => counts.has(id))
            .map(({ id, title }) => (
              <FilterRow
                key={id}
                label={title}
                count={counts.get(id) ?? 0}
                active={view.topicId === id}
                onPress={() => toggleInbox('topicId', id)}
              />
            ))}
        </FilterSection>
      )}
      <SourceRows sources={facets.sources} />
    </nav>
  )
}

/** Those that have something in this state, or are in trouble; the rest on asking. */
function SourceRows({ sources }: Pick<InboxFacets, 'sources'>): ReactElement {
  const { state, sourceId } = useInboxView()
  const [all, setAll] = useState(false)
  const telling = sources.filter(({ id, failing, counts }) => counts[state] > 0 || failing || id === sourceId)
  const shown = all || sources.length <= fewSources ? sources : telling
  return (
    <FilterSection title="Sources" action={<AllSources />}>
      {shown.map(({ id, title, failing, counts }) => (
        <FilterRow
          key={id}
          icon={failing ? TriangleAlert : Rss}
          label={title}
          note={failing ? 'could not be had when it was last checked' : undefined}
          count={counts[state]}
          active={sourceId === id}
          onPress={() => toggleInbox('sourceId', id)}
        />
      ))}
      {sources.length > fewSources && telling.length < sources.length && (
        <li>
          <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${sources.length.toLocaleString('en-GB')}`}
          </button>
        </li>
      )}
    </FilterSection>
  )
}

function AllSources(): ReactElement {
  return (
    <Tooltip label="Look after the sources">
      <ActionIcon component="a" href="#/sources" size="sm" aria-label="Look after the sources">
        <Settings2 size={14} />
      </ActionIcon>
    </Tooltip>
  )
}
