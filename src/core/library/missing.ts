import { Problem } from '../base/problem.ts'

/** False for an id that no article can have, since every one begins with its month: such an id is merely not there. */
export function couldBeArticle(id: string): boolean {
  return /^\d{4}(?:0[1-9]|1[0-2])-[a-z0-9-]*[a-z0-9]$/.test(id)
}

/** What to say of an article that is not there (any more). */
export function noSuchArticle(): Problem {
  return new Problem('not-found', 'That article is no longer in the library.', 'It may have been removed: undo brings it back.')
}

/** What to say of a topic that is not there (any more). */
export function noSuchTopic(): Problem {
  return new Problem('not-found', 'That topic is no longer in the library.', 'Choose another topic, or undo its removal.')
}
