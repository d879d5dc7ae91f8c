import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A web site on loopback while a test runs: what each path answers. */
export type Paths = Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>>

/** Opens a site; answers its origin, `http://127.0.0.1:…`. Unknown paths answer 404. */
export async function webSite(paths: Paths): Promise<string> {
  const listener: RequestListener = (request, response) => {
    const answer = paths[new URL(request.url ?? '/', 'http://here').pathname]
    if (answer) answer(response, request)
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>')
  }
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** An answer with a body and its type. */
export function answer(type: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Paths[string] {
  return response => void response.writeHead(200, { 'content-type': type, ...headers }).end(body)
}

/** An answer that sends people elsewhere. */
export function redirect(location: string, status = 302): Paths[string] {
  return response => void response.writeHead(status, { location }).end()
}
