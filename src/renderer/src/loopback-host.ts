import type { NewsroomEvent } from '../../contract/events.ts'
import type { Host } from '../../contract/host.ts'

/** A newsroom behind `broadsheet serve`: requests by POST, events by SSE (HTML Living Standard, server-sent events). */
export function loopbackHost(): Host {
  let leaving = false
  addEventListener('pagehide', () => (leaving = true))
  addEventListener('pageshow', () => (leaving = false))
  const listeners = new Set<(event: NewsroomEvent) => void>()
  const stream = new EventSource('/events')
  stream.addEventListener('message', ({ data }) => {
    const event = JSON.parse(String(data)) as NewsroomEvent
    for (const listener of listeners) listener(event)
  })
  return {
    async call(name, input) {
      try {
        const response = await fetch('/call', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name, input }),
          // What is sent as the page goes away is to arrive without it.
          keepalive: leaving,
        })
        return await response.json()
      } catch {
        return {
          ok: false,
          problem: {
            code: 'unforeseen',
            what: 'Broadsheet does not answer.',
            remedy: 'Start it again with “npm start”, then reload this page. Nothing that was saved is lost.',
          },
        }
      }
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
