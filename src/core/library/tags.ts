import { oneLine } from '../base/text.ts'

/** Tags are one when they differ only in case or in how their letters are encoded. */
export function tagKey(tag: string): string {
  return tag.normalize('NFKC').toLowerCase()
}

/** Tags as the curator typed them, trimmed, none empty, none twice (the first spelling stays). */
export function tidyTags(tags: readonly string[]): readonly string[] {
  return firstOfEach(tags.map(oneLine).filter(tag => tag !== ''))
}

/** Adds before it removes; tags already there keep their spelling and place. */
export function retag(tags: readonly string[], add: readonly string[], remove: readonly string[]): readonly string[] {
  const removed = new Set(tidyTags(remove).map(tagKey))
  return tidyTags([...tags, ...add]).filter(tag => !removed.has(tagKey(tag)))
}

function firstOfEach(tags: readonly string[]): readonly string[] {
  const seen = new Map<string, string>()
  for (const tag of tags) if (!seen.has(tagKey(tag))) seen.set(tagKey(tag), tag)
  return [...seen.values()]
}
