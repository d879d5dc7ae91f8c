import type { Clock } from '../base/port.ts'

/** How gently others' servers are treated. */
export interface Manners {
  readonly atOnce: number
  /** Milliseconds between the end of one request to a host and the next to the same. */
  readonly between: number
}

/** Checking in the background, where nobody waits. */
export const usualManners: Manners = { atOnce: 4, between: 1_500 }

/** What is begun by hand, where somebody does. */
export const briskManners: Manners = { atOnce: 4, between: 400 }

/** Runs requests a few at a time, and those to one host one after another with a pause between. */
export type Politely = <T>(url: string, run: () => Promise<T>) => Promise<T>

export function politely({ atOnce, between }: Manners, clock: Clock, pause: (milliseconds: number) => Promise<void>): Politely {
  const lastOfHost = new Map<string, Promise<unknown>>()
  const waiting: (() => void)[] = []
  let running = 0

  const inPlace = async <T>(run: () => Promise<T>): Promise<T> => {
    // Whoever ends hands its place on.
    if (running >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
    else running += 1
    try {
      return await run()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }

  return (url, run) => {
    const host = URL.parse(url)?.host ?? url
    const before = lastOfHost.get(host)
    const turn = (async () => {
      const ended = (await before) as number | undefined
      const wait = ended === undefined ? 0 : ended + between - clock().getTime()
      if (wait > 0) await pause(wait)
      return inPlace(run)
    })()
    const end = turn.then(
      () => clock().getTime(),
      () => clock().getTime(),
    )
    lastOfHost.set(host, end)
    return turn
  }
}
