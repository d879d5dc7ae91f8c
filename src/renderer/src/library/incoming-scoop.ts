import { create } from 'zustand'
import { readScoopQuery, type ScoopRequest } from '../../../contract/scoop-link.ts'
import { shell } from '../host.ts'
import { navigate } from '../shell/route.ts'
import { showProblem } from '../ui/notify.ts'

/** What a web page asks to have scooped: at once where the system asked us, after Enter where any page could have. */
export interface IncomingScoop extends ScoopRequest {
  readonly atOnce: boolean
}

const useIncoming = create<{ readonly incoming: IncomingScoop | null }>(() => ({ incoming: null }))

/** What waits to be put in the field. */
export const useIncomingScoop = (): IncomingScoop | null => useIncoming(({ incoming }) => incoming)

/** The field has it. */
export function takeIncomingScoop(): void {
  useIncoming.setState({ incoming: null })
}

/** Hears links to us: from the system, and under `serve` from the address of the window. Call once. */
export function followScoopLinks(): () => void {
  const leave = shell.onScoop(request => receive(request, true))
  lookAtAddress()
  addEventListener('hashchange', lookAtAddress)
  return () => {
    leave()
    removeEventListener('hashchange', lookAtAddress)
  }
}

function lookAtAddress(): void {
  const query = /^#\/scoop\?(.*)$/s.exec(location.hash)?.[1]
  if (query !== undefined) receive(readScoopQuery(query), false)
}

function receive(request: ScoopRequest | null, atOnce: boolean): void {
  if (location.hash.startsWith('#/scoop')) location.replace('#/library')
  else navigate('#/library')
  if (request) useIncoming.setState({ incoming: { ...request, atOnce } })
  else
    showProblem({
      code: 'bad-input',
      what: 'A web page or program asked Broadsheet for something it does not do.',
      remedy: 'Copy the address of the page and paste it in the library.',
    })
}
