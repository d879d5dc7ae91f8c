import { useCallback, useState } from 'react'
import { Problem } from '../../../core/base/problem.ts'
import type { LookedAt, LookOrder } from '../../../core/check/check-operations.ts'
import { host } from '../host.ts'
import { useCoded, useDigestListener } from './composer-context.tsx'
import { latestOnly } from '../ui/latest-only.ts'

/** What the preview shows: the last mail that could be drawn, and why the one after it could not. */
export interface Previewed {
  readonly rendered: LookedAt | undefined
  readonly problem: Problem | null
}

/** The digest as mail to one reader in one look, as it stands on the screen, saved or not; the last one stays until the next is there. */
export function usePreview({ subscriberId, as, aloud }: Omit<LookOrder, 'digest'>): Previewed {
  const coded = useCoded()
  const [previewed, setPreviewed] = useState<Previewed>({ rendered: undefined, problem: null })
  const [draw] = useState(() =>
    latestOnly<LookOrder & { readonly coded: string | null | undefined }>(async ({ coded, ...wish }) => {
      const reply = await host.call('checks.look', wish)
      if (reply.ok) setPreviewed(before => ({ rendered: shown(before.rendered, reply.value, coded), problem: null }))
      else {
        const { code, what, remedy } = reply.problem
        setPreviewed(({ rendered }) => ({ rendered, problem: new Problem(code, what, remedy) }))
      }
    }),
  )
  // Asked for before the window itself is drawn anew, so that the newsroom works meanwhile.
  useDigestListener(useCallback(digest => draw({ digest, subscriberId, as, aloud, coded }), [draw, subscriberId, as, aloud, coded]))
  return previewed
}

/** While MJML is written it is broken between any two tags; until it is whole again, what could be drawn last stays. */
function shown(last: LookedAt | undefined, next: LookedAt, coded: string | null | undefined): LookedAt {
  const broken = next.warnings.some(({ level, blockId }) => level === 'error' && blockId === coded)
  return broken && last ? last : next
}
