import { useEffect, useState } from 'react'
import { Problem } from '../../../core/base/problem.ts'
import type { Digest } from '../../../core/compose/digest.ts'
import type { RenderedDigest } from '../../../core/render/render-operations.ts'
import { host } from '../host.ts'
import { useDigest } from './composer-context.tsx'
import { latestOnly } from '../ui/latest-only.ts'

/** What the preview shows: the last mail that could be drawn, and why the one after it could not. */
export interface Previewed {
  readonly rendered: RenderedDigest | undefined
  readonly problem: Problem | null
}

/** The digest as mail, as it stands on the screen, saved or not; the last one stays until the next is there. */
export function usePreview(): Previewed {
  const digest = useDigest()
  const [previewed, setPreviewed] = useState<Previewed>({ rendered: undefined, problem: null })
  const [draw] = useState(() =>
    latestOnly<Digest>(async wish => {
      const reply = await host.call('render.preview', { digest: wish, subscriberId: null })
      if (reply.ok) setPreviewed({ rendered: reply.value, problem: null })
      else {
        const { code, what, remedy } = reply.problem
        setPreviewed(({ rendered }) => ({ rendered, problem: new Problem(code, what, remedy) }))
      }
    }),
  )
  useEffect(() => draw(digest), [draw, digest])
  return previewed
}
