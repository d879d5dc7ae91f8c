import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { Problem } from '../../core/base/problem.ts'

/** A place on this machine that a browser is sent back to, once. */
export interface LoopbackRedirect {
  readonly uri: string
  /** What the browser brought; rejects with a Problem (cancelled) when it is closed before. */
  readonly answer: Promise<URLSearchParams>
  readonly close: () => void
}

const waitMs = 10 * 60_000

/** Waits on a free port of 127.0.0.1 for a browser that knows `state`; anybody else is turned away. */
export async function loopbackRedirect(state: string, host: string): Promise<LoopbackRedirect> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { promise, resolve, reject } = Promise.withResolvers<URLSearchParams>()
  const close = (): void => {
    clearTimeout(timer)
    server.close()
    server.closeAllConnections()
    reject(new Problem('cancelled', 'Nobody signed in.', 'Begin again when you are ready.'))
  }
  const timer = setTimeout(close, waitMs)
  timer.unref()
  server.on('request', (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', `http://127.0.0.1:${port}`)
    const isOurs = searchParams.get('state') === state
    tell(response, isOurs, searchParams.has('code'))
    // The page has to be out before the server goes.
    if (isOurs) response.once('close', () => resolve(searchParams))
  })
  return { uri: `http://${host}:${port}/`, answer: promise, close }
}

function tell(response: ServerResponse, isOurs: boolean, isGranted: boolean): void {
  const words = isGranted ? 'Signed in. You can close this page and go back to Broadsheet.' : 'Not signed in. Go back to Broadsheet.'
  response.writeHead(isOurs ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', Connection: 'close' })
  response.end(
    `<!doctype html><html lang="en"><title>Broadsheet</title><body style="font:18px/1.5 Georgia,serif;margin:15vh auto;max-width:30em;padding:0 1em"><h1 style="font-size:1.3em">Broadsheet</h1><p>${isOurs ? words : 'There is nothing here.'}</p></body></html>`,
  )
}
