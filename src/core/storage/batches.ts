/** Runs one batch at a time: what is asked for while one runs waits, and goes together in the next. `run` must not throw. */
export function inBatches<R>(run: (batch: readonly R[]) => Promise<void>): (request: R) => void {
  let waiting: R[] = []
  let running = false
  async function runAll(): Promise<void> {
    running = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await run(batch)
    }
    running = false
  }
  return request => {
    waiting.push(request)
    if (!running) void runAll()
  }
}
