import type { Change } from '../base/collection.ts'
import { Problem } from '../base/problem.ts'
import { oneLine, shorten } from '../base/text.ts'
import { allArticles } from './article-query.ts'
import type { IndexFeed } from './index-feed.ts'
import type { BulkOutcome, TagRenaming } from './library-operations.ts'
import type { LibraryPorts } from './library-ports.ts'
import { tagKey, tidyTags } from './tags.ts'

type TagPorts = Pick<LibraryPorts, 'articles' | 'searches' | 'undo'>

/**
 * Gives the articles of some tags another in their place, in one durable step; a tag that becomes one that is there already is
 * merged into it, which must have been asked for. Saved searches by those tags follow. Throws bad-input, not-found and conflict.
 */
export async function renameTags(ports: TagPorts, feed: IndexFeed, { names, to, merge }: TagRenaming): Promise<BulkOutcome> {
  const name = oneLine(to)
  if (name === '') throw new Problem('bad-input', 'A tag needs a name.', 'Type a word or two.')
  const old = await present(feed, names)
  const target = await knownAs(feed, name)
  const joins = old.length > 1 || (target !== undefined && !old.some(tag => tagKey(tag) === tagKey(name)))
  if (joins && !merge)
    throw new Problem('conflict', `There is a tag “${shorten(target ?? name, 60)}” already.`, 'Merge the two, or choose another name.')
  const keys = new Set([...old, name].map(tagKey))
  const label = joins ? `Merged ${inQuotes(old)} into “${shorten(name, 60)}”` : `Renamed the tag ${inQuotes(old)} to “${shorten(name, 60)}”`
  return changeTags(ports, feed, { names: [...old, name], keys, replaced: name, label })
}

/** Takes tags off every article, in one durable step. Throws not-found. */
export async function removeTags(ports: TagPorts, feed: IndexFeed, names: readonly string[]): Promise<BulkOutcome> {
  const old = await present(feed, names)
  const label = old.length === 1 ? `Removed the tag ${inQuotes(old)}` : `Removed the tags ${inQuotes(old)}`
  return changeTags(ports, feed, { names: old, keys: new Set(old.map(tagKey)), replaced: null, label })
}

interface TagChange {
  readonly names: readonly string[]
  readonly keys: ReadonlySet<string>
  /** What stands in their place; null for nothing. */
  readonly replaced: string | null
  readonly label: string
}

async function changeTags({ articles, searches, undo }: TagPorts, feed: IndexFeed, change: TagChange): Promise<BulkOutcome> {
  const { names, keys, replaced, label } = change
  const retagged = (tags: readonly string[]) =>
    tidyTags(tags.flatMap(tag => (keys.has(tagKey(tag)) ? (replaced === null ? [] : [replaced]) : [tag])))
  const ids = await Promise.all(names.map(tag => feed.ask(index => index.matching({ ...allArticles, tag }))))
  const changed = await articles.changeMany([...new Set(ids.flat())], now => {
    const tags = now && retagged(now.tags)
    return now && tags && !same(tags, now.tags) ? { ...now, tags: [...tags] } : now
  })
  const followed: readonly Change[] =
    replaced === null
      ? []
      : await searches.changeMany(
          (await searches.all()).map(({ id }) => id),
          now =>
            now && now.query.tag !== null && now.query.tag !== replaced && keys.has(tagKey(now.query.tag))
              ? { ...now, query: { ...now.query, tag: replaced } }
              : now,
        )
  return { count: changed.length, undoable: undo.remember(label, [...changed, ...followed]) }
}

/** The tags meant, each as the library spells it. */
async function present(feed: IndexFeed, names: readonly string[]): Promise<readonly string[]> {
  const known = await Promise.all(tidyTags(names).map(async name => (await knownAs(feed, name)) ?? noSuchTag(name)))
  return tidyTags(known)
}

async function knownAs(feed: IndexFeed, name: string): Promise<string | undefined> {
  const key = tagKey(name)
  return (await feed.ask(index => index.tags())).find(tag => tagKey(tag.name) === key)?.name
}

function noSuchTag(name: string): never {
  throw new Problem(
    'not-found',
    `No article has the tag “${shorten(name, 60)}” any more.`,
    'It may have been renamed: look at the list of tags.',
  )
}

function inQuotes(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(name => `“${shorten(name, 40)}”`)
  return names.length > 3 ? `${shown.join(', ')} and ${names.length - 3} more` : shown.join(', ')
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag, at) => tag === other[at])
}
