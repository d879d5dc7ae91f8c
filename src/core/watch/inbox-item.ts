import { Problem } from '../base/problem.ts'
import { withRecency } from './score.ts'
import { couldBeSuggestion } from './suggestion-steps.ts'
import type { InboxItem } from './watch-operations.ts'
import type { WatchPorts } from './watch-ports.ts'

/** One suggestion with what its feed has of it, and the article that it became. Throws not-found. */
export async function inboxItem({ suggestions, sources, texts, scoop }: WatchPorts, id: string): Promise<InboxItem> {
  const suggestion = couldBeSuggestion(id) ? await suggestions.get(id) : undefined
  if (!suggestion) throw noSuchSuggestion()
  const articles = await scoop.known(suggestion.keys)
  return {
    ...withRecency(suggestion, scoop.clock()),
    sourceTitle: (await sources.get(suggestion.sourceId))?.title ?? '',
    content: await texts.read(id),
    articleId: suggestion.keys.map(key => articles.get(key)).find(article => article !== undefined) ?? null,
  }
}

function noSuchSuggestion(): Problem {
  return new Problem('not-found', 'That suggestion is not in the inbox any more.', 'Its source may have been removed: undo brings it back.')
}
