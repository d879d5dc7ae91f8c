import { useEffect, useState } from 'react'
import { Problem } from '../../../core/base/problem.ts'
import type { Digest } from '../../../core/compose/digest.ts'
import type { Theme } from '../../../core/compose/theme.ts'
import { host } from '../host.ts'
import { latestOnly } from '../ui/latest-only.ts'

/** The last mail that could be drawn, and why the one after it could not. */
export interface ThemePreviewed {
  readonly html: string | undefined
  readonly problem: Problem | null
}

/** A digest as mail in a theme as it stands on the screen, saved or not. */
export function useThemePreview(digest: Digest | undefined, theme: Theme): ThemePreviewed {
  const [previewed, setPreviewed] = useState<ThemePreviewed>({ html: undefined, problem: null })
  const [draw] = useState(() =>
    latestOnly<{ readonly digest: Digest; readonly theme: Theme }>(async wish => {
      const reply = await host.call('render.preview', { ...wish, subscriberId: null })
      if (reply.ok) setPreviewed({ html: reply.value.html, problem: null })
      else {
        const { code, what, remedy } = reply.problem
        setPreviewed(({ html }) => ({ html, problem: new Problem(code, what, remedy) }))
      }
    }),
  )
  useEffect(() => {
    if (digest) draw({ digest, theme })
  }, [draw, digest, theme])
  return previewed
}
