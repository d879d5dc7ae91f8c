import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChangedArea } from '../../../contract/events.ts'
import { Problem, type ProblemWords } from '../../../core/base/problem.ts'
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
  /** Asks every address in it. */
  readonly askLinks: () => void
}

// Long enough that nobody is told of a fault while they write it.
const quietMs = 700

const heeded: ReadonlySet<ChangedArea> = new Set<ChangedArea>(['ignored-findings', 'link-checks', 'own-words'])

/** Checks the digest as it stands on the screen whenever nobody has written for a moment, and when what is ignored or known changes. */
export function useChecks(): Checked {
  const latest = useRef<Digest>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [state, setState] = useState<Omit<Checked, 'askLinks'>>({ report: undefined, problem: null, asking: false })
  const [check] = useState(() =>
    latestOnly<Digest>(async digest => {
      const reply = await host.call('checks.of', { digest, askLinks: false })
      setState(({ report, asking }) =>
        reply.ok ? { report: reply.value, problem: null, asking } : { report, problem: problemOf(reply.problem), asking },
      )
    }),
  )
  useDigestListener(
    useCallback(
      digest => {
        latest.current = digest
        clearTimeout(timer.current)
        timer.current = setTimeout(() => check(digest), quietMs)
      },
      [check],
    ),
  )
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(
    () =>
      host.onEvent(event => {
        if (event.type !== 'changed' || !heeded.has(event.what)) return
        if (latest.current) check(latest.current)
      }),
    [check],
  )
  const askLinks = useCallback(async () => {
    if (!latest.current) return
    setState(before => ({ ...before, asking: true }))
    // What is heard is told as it comes, and what is written meanwhile is checked as ever.
    const reply = await host.call('checks.of', { digest: latest.current, askLinks: true })
    setState(before => ({ ...before, asking: false, problem: reply.ok ? before.problem : problemOf(reply.problem) }))
  }, [])
  return { ...state, askLinks: () => void askLinks() }
}

const problemOf = ({ code, what, remedy }: ProblemWords): Problem => new Problem(code, what, remedy)
