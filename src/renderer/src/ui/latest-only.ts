/** Does work for the latest wish: what is wished for while it is busy waits, and only the last of that is done. */
export function latestOnly<T>(work: (wish: T) => Promise<void>): (wish: T) => void {
  let waiting: { readonly wish: T } | null = null
  let busy = false
  async function workOff(): Promise<void> {
    busy = true
    while (waiting) {
      const { wish }: { readonly wish: T } = waiting
      waiting = null
      await work(wish)
    }
    busy = false
  }
  return wish => {
    waiting = { wish }
    if (!busy) void workOff()
  }
}
