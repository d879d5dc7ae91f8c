import type { ChangedArea, NewsroomEvent } from '../contract/events.ts'
import type { Collection, Kept } from './base/collection.ts'
import type { Collections } from './collections.ts'

const areas: Readonly<Record<string, ChangedArea>> = {
  articles: 'articles',
  topics: 'topics',
  searches: 'searches',
  apart: 'articles',
  sources: 'sources',
  sourceChecks: 'sources',
  suggestions: 'suggestions',
  linkChecks: 'link-checks',
  askedLinks: 'link-checks',
  digests: 'digests',
  revisions: 'digests',
  ignoredFindings: 'ignored-findings',
  ownWords: 'own-words',
  themes: 'themes',
  templates: 'templates',
  subscribers: 'subscribers',
  lists: 'lists',
  segments: 'segments',
  suppressions: 'suppressions',
  accounts: 'accounts',
  settings: 'settings',
}

/** Every collection says what changed; whoever shows it asks again. */
export function tellChanges(collections: Collections, emit: (event: NewsroomEvent) => void): void {
  for (const collection of Object.values<Collection<Kept>>(collections as never)) {
    const what = areas[collection.name]
    if (what) collection.onChange(changes => emit({ type: 'changed', what, ids: changes.map(({ id }) => id) }))
  }
}
