import type { NewsroomEvent } from './events.ts'
import type { Host } from './host.ts'
import type { Reply } from './reply.ts'

/** One end of a message channel: Electron's, the browser's and Node's ports each fit after one line of glue. */
export interface Port {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
}

/** What travels to the newsroom. */
export interface Request {
  readonly id: number
  readonly name: string
  readonly input: unknown
}

/** What travels back. */
export type Response = { readonly id: number; readonly reply: Reply<unknown> } | { readonly event: NewsroomEvent }

/** A host over ports that may be replaced: when the newsroom is restarted, `connect` takes the new port and open calls fail in words. */
export function portHost(): { readonly host: Host; connect(port: Port): void } {
  const waiting = new Map<number, (reply: Reply<never>) => void>()
  const listeners = new Set<(event: NewsroomEvent) => void>()
  let port: Port | undefined
  let lastId = 0
  const early: Request[] = []

  function receive(message: unknown): void {
    const response = message as Response
    if ('event' in response) return listeners.forEach(listener => listener(response.event))
    waiting.get(response.id)?.(response.reply as Reply<never>)
    waiting.delete(response.id)
  }

  return {
    host: {
      call: (name, input) =>
        new Promise(resolve => {
          const request = { id: ++lastId, name, input }
          waiting.set(request.id, resolve)
          if (port) port.post(request)
          else early.push(request)
        }),
      onEvent(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    connect(next) {
      const sent = port === undefined ? [] : [...waiting.values()]
      if (port !== undefined) waiting.clear()
      port = next
      port.onMessage(receive)
      for (const fail of sent) fail({ ok: false, problem: restarted })
      for (const request of early.splice(0)) port.post(request)
    },
  }
}

const restarted = {
  code: 'unforeseen',
  what: 'Broadsheet’s newsroom stopped and was started again.',
  remedy: 'What was saved is safe. Try the last step again.',
} as const
