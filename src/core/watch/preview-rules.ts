import { readFeed } from '../scoop/read-feed.ts'
import type { FeedItem } from '../scoop/feed/feed-content.ts'
import { fetchWhole } from './add-source.ts'
import { judge, tidyRules } from './rules.ts'
import type { KeptSource, SourceRules } from './source.ts'
import type { RulesPreview } from './watch-operations.ts'
import type { WatchPorts } from './watch-ports.ts'
import { wholeItems } from './whole-items.ts'

type Previewed = Pick<FeedItem, 'id' | 'title' | 'summary' | 'link' | 'published'> & { readonly content?: string }

const mostShown = 100
// Rules are worked on for one source at a time; coming back to the one before should not ask it again.
const feedsRemembered = 3

/** Shows what rules would let through, before they are kept. */
export interface RulesPreviews {
  preview(source: KeptSource, order: { readonly rules: SourceRules; readonly fresh: boolean }): Promise<RulesPreview>
}

/** Feeds that were read for a preview are remembered for the next few, so that one may try rules as one types. */
export function rulesPreviews(ports: WatchPorts): RulesPreviews {
  const read = new Map<string, readonly FeedItem[]>()

  async function fetchItems({ id, url, isPrivate }: KeptSource): Promise<void> {
    const { text, url: from } = await fetchWhole(ports, url, isPrivate ? 'any' : 'none')
    read.delete(id)
    read.set(id, readFeed(text, from).items)
    const [oldest] = read.keys()
    if (read.size > feedsRemembered && oldest !== undefined) read.delete(oldest)
  }

  async function suggested({ id }: KeptSource): Promise<readonly Previewed[]> {
    const own = (await ports.suggestions.all()).filter(({ sourceId }) => sourceId === id)
    return (await wholeItems(ports, own)).map(({ item }) => item)
  }

  return {
    async preview(source, { rules, fresh }) {
      if (fresh) await fetchItems(source)
      const feed = read.get(source.id)
      const items = feed ?? (await suggested(source))
      const now = ports.scoop.clock()
      const tidied = tidyRules(rules)
      const judged = items
        .toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
        .map(item => ({ id: item.id, link: item.link, title: item.title, published: item.published, ...judge(item, tidied, now) }))
      return {
        from: feed ? 'feed' : 'suggestions',
        total: judged.length,
        passing: judged.filter(({ passes }) => passes).length,
        items: judged.slice(0, mostShown),
      }
    },
  }
}
