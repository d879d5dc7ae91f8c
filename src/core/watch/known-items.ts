import type { Change, Collection } from '../base/collection.ts'
import { identityKeys } from '../library/identity.ts'
import type { FeedItem } from '../scoop/feed/feed-content.ts'
import { tidyUrl } from '../library/tidy-url.ts'
import type { KeptSource } from './source.ts'
import type { Suggestion } from './suggestion.ts'

/** How an article that is scooped from a source says where it came from. */
export function sourceKey(source: Pick<KeptSource, 'id'>, itemId: string): string {
  return `watched:${source.id}|${itemId}`
}

/** What an item is known by, as articles are: its address, and its id in the feed. */
export function itemKeys(source: Pick<KeptSource, 'id'>, item: Pick<FeedItem, 'id' | 'link'>): readonly string[] {
  const url = item.link === null ? null : tidyUrl(item.link)
  return identityKeys({ url, canonicalUrl: null, source: { key: sourceKey(source, item.id) } })
}

/** Every suggestion's keys, whatever became of it: what was dismissed once is not suggested again. */
export interface KnownItems {
  keys(): Promise<{ readonly has: (key: string) => boolean }>
  stop(): void
}

/** Reads all suggestions when first asked, and follows what changes from then on. */
export function knownItems(suggestions: Collection<Suggestion>): KnownItems {
  let reading: Promise<void> | null = null
  const counts = new Map<string, number>()
  const count = (suggestion: Suggestion | undefined, by: number) => {
    for (const key of suggestion?.keys ?? []) counts.set(key, (counts.get(key) ?? 0) + by)
  }
  const follow = (changes: readonly Change<Suggestion>[]) => {
    for (const { before, after } of changes) {
      count(before, -1)
      count(after, 1)
    }
  }
  let stop: (() => void) | null = null
  const read = async () => {
    for (const suggestion of await suggestions.all()) count(suggestion, 1)
    stop = suggestions.onChange(follow)
  }
  return {
    async keys() {
      await (reading ??= read())
      return { has: key => (counts.get(key) ?? 0) > 0 }
    },
    stop: () => stop?.(),
  }
}
