import { answer } from './answer.ts'
import type { Newsroom } from './newsroom.ts'
import type { Port, Request, Response } from './port-host.ts'

/** Answers every request that comes through a port and sends events the other way; the answer stops the events. */
export function servePort(newsroom: Newsroom, port: Port, log: (error: unknown) => void): () => void {
  const post = (response: Response): void => port.post(response)
  port.onMessage(message => {
    const { id, name, input } = message as Request
    void answer(newsroom, name, input, log).then(reply => post({ id, reply }))
  })
  return newsroom.onEvent(event => post({ event }))
}
