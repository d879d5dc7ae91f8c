import { MessageChannel } from 'node:worker_threads'
import { answer } from '../../src/contract/answer.ts'
import type { NewsroomEvent } from '../../src/contract/events.ts'
import type { Host } from '../../src/contract/host.ts'
import type { Newsroom } from '../../src/contract/newsroom.ts'
import { type Port, portHost } from '../../src/contract/port-host.ts'
import { servePort } from '../../src/contract/serve-port.ts'
import { serveNewsroom } from '../../src/serve/server.ts'
import { root } from './root.ts'

export interface ReachedHost {
  readonly host: Host
  close(): Promise<void>
}

const silent = (): void => {}

/** In the same process, as the command line does. */
export async function direct(newsroom: Newsroom): Promise<ReachedHost> {
  const host = { call: (name: string, input: unknown) => answer(newsroom, name, input, silent), onEvent: newsroom.onEvent } as Host
  return { host, close: async () => {} }
}

/** Over a message port, as Electron's windows do. */
export async function overPort(newsroom: Newsroom): Promise<ReachedHost> {
  const { port1, port2 } = new MessageChannel()
  const port = (end: typeof port1): Port => ({
    post: message => end.postMessage(message),
    onMessage: listener => void end.on('message', listener),
  })
  const stop = servePort(newsroom, port(port1), silent)
  const { host, connect } = portHost()
  connect(port(port2))
  return {
    host,
    async close() {
      stop()
      port1.close()
    },
  }
}

/** Over loopback HTTP, as a browser does. */
export async function overHttp(newsroom: Newsroom): Promise<ReachedHost> {
  const loopback = await serveNewsroom(newsroom, { renderer: `${root}/out/renderer`, images: '/nowhere' }, 0, silent)
  const entry = await fetch(loopback.url, { redirect: 'manual' })
  const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? ''
  const origin = new URL(loopback.url).origin
  const listeners = new Set<(event: NewsroomEvent) => void>()
  const stopped = new AbortController()
  const events = await fetch(`${origin}/events`, { headers: { cookie }, signal: stopped.signal })
  const heard = follow(events, event => listeners.forEach(listener => listener(event)))
  const host = {
    async call(name: string, input: unknown) {
      const response = await fetch(`${origin}/call`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ name, input }),
      })
      return response.json()
    },
    onEvent(listener: (event: NewsroomEvent) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as Host
  return {
    host,
    async close() {
      stopped.abort()
      await heard.catch(silent)
      await loopback.close()
    },
  }
}

async function follow(events: Response, listener: (event: NewsroomEvent) => void): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of events.body ?? []) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('data: ')) listener(JSON.parse(line.slice(6)) as NewsroomEvent)
  }
}
