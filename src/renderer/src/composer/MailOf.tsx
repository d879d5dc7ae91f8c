import { Loader } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Problem } from '../../../core/base/problem.ts'
import type { Digest } from '../../../core/compose/digest.ts'
import type { RenderedDigest } from '../../../core/render/render-operations.ts'
import { ask } from '../ask.ts'
import { MailFrame } from '../ui/MailFrame.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'

const mailWidth = 680

/** A digest as its readers see it on a desktop. */
export function MailOf({ digest }: { readonly digest: Digest }): ReactElement {
  const { data, error } = useQuery<RenderedDigest, Problem>({
    queryKey: ['render.preview', digest],
    queryFn: () => ask('render.preview', { digest, subscriberId: null }),
    placeholderData: keepPreviousData,
  })
  if (error) return <ProblemNotice problem={error} />
  if (!data) return <Loader size="sm" m="md" aria-label="Drawing the mail" />
  return <MailFrame html={data.html} title={`“${digest.subject}” as mail`} width={mailWidth} />
}
