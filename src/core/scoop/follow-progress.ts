import { newId } from '../base/id.ts'
import type { Announcer, Clock, Progress } from '../base/port.ts'

/** Tells how far a piece of work has come. */
export interface Followed {
  /** One more is done. */
  advance(): void
  end(state: 'done' | 'failed' | 'cancelled'): void
}

/** Announces work on `total` things as it goes on. */
export function follow(announcer: Announcer, clock: Clock, label: string, total: number): Followed {
  const id = newId()
  const begun = clock().getTime()
  let done = 0
  const announce = (state: Progress['state']) => {
    const seconds = (clock().getTime() - begun) / 1000
    const perSecond = seconds > 0 ? done / seconds : 0
    announcer.progress({ id, label, done, total, perSecond, secondsLeft: perSecond > 0 ? (total - done) / perSecond : null, state })
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
