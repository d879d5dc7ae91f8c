import { Problem } from '../base/problem.ts'

/** What to say of a digest that is not there (any more). */
export function noSuchDigest(): Problem {
  return new Problem('not-found', 'That digest is no longer in the library.', 'It may have been removed: undo brings it back.')
}

/** What to say of a template that is not there. */
export function noSuchTemplate(): Problem {
  return new Problem('not-found', 'There is no such template.', 'Choose one of the templates listed, or start blank.')
}

/** What to say of a revision that is not there. */
export function noSuchRevision(): Problem {
  return new Problem(
    'not-found',
    'There is no such version of this digest.',
    'It may have been thinned out with age; choose one of those listed.',
  )
}

/** What to say of a block that is not in its digest (any more). */
export function noSuchBlock(): Problem {
  return new Problem('not-found', 'That block is no longer in the digest.', 'It may have been removed: undo brings it back.')
}
