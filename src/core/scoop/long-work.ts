import { newId } from '../base/id.ts'

/** A piece of work that may be ended early. */
export interface LongWork {
  /** That of its progress. */
  readonly id: string
  readonly isCancelled: () => boolean
  /** Resolves when it is cancelled, and else never. */
  readonly cancelled: Promise<void>
}

/** The cancellable work under way. */
export interface LongWorks {
  run<T>(work: (here: LongWork) => Promise<T>): Promise<T>
  /** False when no such work is under way. */
  cancel(id: string): boolean
}

export function longWorks(): LongWorks {
  const underWay = new Map<string, () => void>()
  return {
    async run(work) {
      const id = newId()
      const { promise: cancelled, resolve } = Promise.withResolvers<void>()
      let isCancelled = false
      underWay.set(id, () => {
        isCancelled = true
        resolve()
      })
      try {
        return await work({ id, isCancelled: () => isCancelled, cancelled })
      } finally {
        underWay.delete(id)
      }
    },
    cancel(id) {
      const end = underWay.get(id)
      end?.()
      return end !== undefined
    },
  }
}
