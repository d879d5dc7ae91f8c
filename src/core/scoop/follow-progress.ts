import { newId } from '../base/id.ts'
import type { Announcer, Clock, Progress } from '../base/port.ts'
import type { LongWork } from './long-work.ts'

/** Tells how far a piece of work has come. */
export interface Followed {
  /** One more is done. */
  advance(): void
  end(state: 'done' | 'failed' | 'cancelled'): void
}

/** Announces work on `total` things as it goes on; with `cancellable`, whoever follows it may end it. */
export function follow(announcer: Announcer, clock: Clock, label: string, total: number, cancellable?: LongWork): Followed {
  const id = cancellable?.id ?? newId()
  const begun = clock().getTime()
  let done = 0
  const announce = (state: Progress['state']) => {
    const seconds = (clock().getTime() - begun) / 1000
    const perSecond = seconds > 0 ? done / seconds : 0
    const secondsLeft = perSecond > 0 ? (total - done) / perSecond : null
    announcer.progress({ id, label, done, total, perSecond, secondsLeft, state, ...(cancellable && { cancellable: true }) })
  }
  announce('running')
  return {
    advance() {
      done += 1
      announce('running')
    },
    end: announce,
  }
}
