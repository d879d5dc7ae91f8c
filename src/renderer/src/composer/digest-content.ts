import type { Digest } from '../../../core/compose/digest.ts'

/** What a digest says, the bookkeeping of saves aside. */
export function contentOf({ revision: _revision, changedAt: _changedAt, ...content }: Digest): string {
  return JSON.stringify(content)
}
