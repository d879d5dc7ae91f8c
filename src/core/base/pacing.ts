// Long enough to get work done, short enough that whoever waits for an answer notices nothing.
const sliceMs = 12

/**
 * Cuts long work into slices, so that others are answered in between. Call it after every piece:
 * it answers null, or a promise to wait for when a slice has lasted long enough.
 */
export function pacing(): () => Promise<void> | null {
  let began = Date.now()
  return () => {
    if (Date.now() - began < sliceMs) return null
    return new Promise(resolve =>
      setTimeout(() => {
        began = Date.now()
        resolve()
      }),
    )
  }
}
