import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ChangedArea } from '../../contract/events.ts'
import type { Input, Name, Output } from '../../contract/operations.ts'
import { Problem } from '../../core/base/problem.ts'
import { host } from './host.ts'

/** Answers are kept until the newsroom says that their area changed. */
export const answers = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false } },
})

/** Asks the newsroom; throws its Problem. */
export async function ask<N extends Name>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await host.call(name, input)
  if (reply.ok) return reply.value
  throw new Problem(reply.problem.code, reply.problem.what, reply.problem.remedy)
}

/** An answer that a component shows; asked again when its area changes. `enabled: false` waits. */
export function useAnswer<N extends Name>(
  name: N,
  input: Input<N>,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
): UseQueryResult<Output<N>, Problem> {
  return useQuery<Output<N>, Problem>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: (previous: Output<N> | undefined) => previous as never } : {}),
  })
}

const shownBy: Readonly<Record<ChangedArea, readonly string[]>> = {
  // What comes into the library is no suggestion any more.
  articles: ['library.', 'tags.', 'highlights.', 'links.', 'inbox.'],
  topics: ['topics.', 'library.facets'],
  searches: ['searches.'],
  sources: ['sources.', 'inbox.'],
  suggestions: ['inbox.', 'sources.overview'],
  'link-checks': ['links.'],
  digests: ['digests.', 'digest.', 'library.'],
  'ignored-findings': ['checks.', 'delivery.facts'],
  'own-words': ['spelling.', 'delivery.facts'],
  themes: ['themes.', 'render.'],
  templates: ['templates.'],
  subscribers: ['subscribers.', 'lists.', 'segments.', 'delivery.facts'],
  lists: ['lists.', 'subscribers.'],
  segments: ['subscribers.', 'segments.'],
  suppressions: ['suppressions.', 'subscribers.', 'delivery.facts'],
  deliveries: ['delivery.', 'digests.'],
  accounts: ['accounts.', 'delivery.facts'],
  settings: ['settings.'],
  mailbox: ['mailbox.'],
}

// An import tells of thousands of changes in a second; asking again after each would do nothing but ask.
const gatherMs = 120

/** Keeps every shown answer true; call once. */
export function followChanges(): () => void {
  const changed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const refresh = (): void => {
    timer = undefined
    const prefixes = [...changed]
    changed.clear()
    void answers.invalidateQueries({ predicate: ({ queryKey }) => prefixes.some(prefix => String(queryKey[0]).startsWith(prefix)) })
  }
  return host.onEvent(event => {
    if (event.type !== 'changed') return
    for (const prefix of shownBy[event.what]) changed.add(prefix)
    timer ??= setTimeout(refresh, gatherMs)
  })
}
