import { useCallback, useEffect, useRef, useState } from 'react'
import { Problem } from '../../../core/base/problem.ts'
import type { CheckReport } from '../../../core/check/check-operations.ts'
import type { Digest } from '../../../core/compose/digest.ts'
import { host } from '../host.ts'
import { useDigestListener } from './composer-context.tsx'
import { latestOnly } from '../ui/latest-only.ts'

/** What was found in the open digest last. */
export interface Checked {
  readonly report: CheckReport | undefined
  readonly problem: Problem | null
  /** Whether the addresses in it are being asked. */
  readonly asking: boolean
  /** Checks it again, and asks every address in it. */
  readonly askLinks: () => void
}

interface Wish {
  readonly digest: Digest
  readonly askLinks: boolean
}

// Long enough that nobody is told of a fault while they write it.
const quietMs = 700

/** Checks the digest as it stands on the screen whenever nobody has written for a moment, and when what is ignored or known changes. */
export function useChecks(): Checked {
  const latest = useRef<Digest>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [state, setState] = useState<Omit<Checked, 'askLinks'>>({ report: undefined, problem: null, asking: false })
  const [check] = useState(() =>
    latestOnly<Wish>(async wish => {
      setState(before => ({ ...before, asking: wish.askLinks }))
      const reply = await host.call('checks.of', wish)
      if (reply.ok) setState({ report: reply.value, problem: null, asking: false })
      else {
        const { code, what, remedy } = reply.problem
        setState(({ report }) => ({ report, problem: new Problem(code, what, remedy), asking: false }))
      }
    }),
  )
  useDigestListener(
    useCallback(
      digest => {
        latest.current = digest
        clearTimeout(timer.current)
        timer.current = setTimeout(() => check({ digest, askLinks: false }), quietMs)
      },
      [check],
    ),
  )
  useEffect(() => () => clearTimeout(timer.current), [])
  const checkNow = useCallback(
    (askLinks: boolean) => {
      if (latest.current) check({ digest: latest.current, askLinks })
    },
    [check],
  )
  useEffect(
    () =>
      host.onEvent(event => {
        if (event.type === 'changed' && (event.what === 'ignored-findings' || event.what === 'link-checks')) checkNow(false)
      }),
    [checkNow],
  )
  const askLinks = useCallback(() => checkNow(true), [checkNow])
  return { ...state, askLinks }
}
