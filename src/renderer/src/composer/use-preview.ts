import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Problem } from '../../../core/base/problem.ts'
import type { RenderedDigest } from '../../../core/render/render-operations.ts'
import { ask } from '../ask.ts'
import { useDigest } from './composer-context.tsx'

// Long enough to skip the letters within a word, short enough to feel at once.
const pause = 150

/** The digest as mail, as it stands on the screen, saved or not; the last one stays until the next is there. */
export function usePreview(): { readonly rendered: RenderedDigest | undefined; readonly problem: Problem | null } {
  const [digest] = useDebouncedValue(useDigest(), pause)
  const { data, error } = useQuery<RenderedDigest, Problem>({
    queryKey: ['render.preview', digest],
    queryFn: () => ask('render.preview', { digest, subscriberId: null }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return { rendered: data, problem: error }
}
