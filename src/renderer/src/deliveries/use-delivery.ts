import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Name } from '../../../contract/operations.ts'
import type { Problem } from '../../../core/base/problem.ts'
import type { DeliveryReport } from '../../../core/delivery/delivery.ts'
import { answers, useAnswer } from '../ask.ts'
import { host } from '../host.ts'

// Twice a second reads as live and costs little, however fast messages leave.
const refreshMs = 500

/** A delivery as it goes: the report is asked for again while progress comes in. */
export function useDelivery(id: string): UseQueryResult<DeliveryReport, Problem> {
  useEffect(() => followProgress(['delivery.report', 'delivery.recipients']), [])
  return useAnswer('delivery.report', id)
}

/** Keeps the list of deliveries true while one of them goes out. */
export function useLiveDeliveries(): void {
  useEffect(() => followProgress(['delivery.list']), [])
}

function followProgress(names: readonly Name[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const refresh = (): void => {
    timer = undefined
    for (const name of names) void answers.invalidateQueries({ queryKey: [name] })
  }
  const leave = host.onEvent(({ type }) => {
    if (type === 'progress') timer ??= setTimeout(refresh, refreshMs)
  })
  return () => {
    clearTimeout(timer)
    leave()
  }
}
