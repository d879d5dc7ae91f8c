import { Loader } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, type ReactElement } from 'react'
import { type Problem, tell } from '../../../core/base/problem.ts'
import type { MjmlElement } from '../../../core/render/mjml-vocabulary.ts'
import type { MjmlOrder, MjmlWarning } from '../../../core/render/render-operations.ts'
import type { Output } from '../../../contract/operations.ts'
import { ask, useAnswer } from '../ask.ts'
import type { MjmlEditorProps } from './MjmlEditor.tsx'

// The editor is the size of half the interface, and many never open it.
const MjmlEditor = lazy(async () => ({ default: (await import('./MjmlEditor.tsx')).MjmlEditor }))

interface LazyMjmlEditorProps extends Pick<MjmlEditorProps, 'label' | 'text' | 'readOnly' | 'onEdit'> {
  /** What is asked for faults: the digest with the text in it. */
  readonly order: MjmlOrder
}

// Long enough not to be told of every tag that is not closed yet.
const quietMs = 350
const nothingWrong: readonly MjmlWarning[] = []
const nothingKnown: Output<'render.vocabulary'> = { elements: [], fields: [] }

/** The code editor for a block's MJML or a whole document's, with all that it must know. */
export function LazyMjmlEditor({ order, ...rest }: LazyMjmlEditorProps): ReactElement {
  const { elements, fields } = useAnswer('render.vocabulary', undefined).data ?? nothingKnown
  const [asked] = useDebouncedValue(order, quietMs)
  const faults = useQuery<readonly MjmlWarning[], Problem>({
    queryKey: ['render.mjmlFaults', asked],
    queryFn: () => ask('render.mjmlFaults', asked),
    placeholderData: keepPreviousData,
  })
  return (
    <Suspense fallback={<Loader size="sm" m="md" aria-label="Opening the editor" />}>
      <MjmlEditor
        {...rest}
        elements={elements}
        fields={fields}
        faults={faults.error ? [couldNot(faults.error)] : (faults.data ?? nothingWrong)}
        top={order.blockId === null ? ['mjml'] : withinABlock(elements)}
      />
    </Suspense>
  )
}

/** A block is components of a column, or whole sections. */
function withinABlock(elements: readonly MjmlElement[]): readonly string[] {
  return elements.filter(({ name }) => name === 'mj-column' || name === 'mj-body').flatMap(({ children }) => children ?? [])
}

/** MJML that brings the compiler down is at fault too. */
function couldNot(problem: Problem): MjmlWarning {
  const { what, remedy } = tell(problem)
  return { level: 'error', message: `${what} ${remedy}`, tag: '', line: 1, column: null, blockId: null }
}
