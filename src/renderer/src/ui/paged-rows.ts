import { useQueries } from '@tanstack/react-query'
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useRef, useState, type RefObject } from 'react'
import type { Input, Output } from '../../../contract/operations.ts'
import type { Problem } from '../../../core/base/problem.ts'
import { ask } from '../ask.ts'

const pageSize = 100

/** One page of a long list, and how long the whole list is. */
export interface Page<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

/** Where the pages of a long list come from. The key begins with the operation's name, so that they stay fresh. */
export interface PageSource<Row, Answer extends Page<Row> = Page<Row>> {
  readonly key: readonly [string, ...unknown[]]
  readonly page: (offset: number, limit: number) => Promise<Answer>
  /** The ids of all rows in one go, where the newsroom can tell them so. */
  readonly ids?: () => Promise<readonly string[]>
}

/** A long list of which only the rows in view are drawn and only their pages are known. */
export interface PagedRows<Row, Answer extends Page<Row> = Page<Row>> {
  /** Undefined until the first page is there. */
  readonly total: number | undefined
  /** Undefined while its page is on the way. */
  readonly rowAt: (index: number) => Row | undefined
  readonly problem: Problem | null
  /** What the list was asked, answered besides its rows; undefined until the first page is there. */
  readonly answer: Answer | undefined
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The rows to draw, each with where it starts in pixels. */
  readonly shown: readonly VirtualItem[]
  /** Pixels that all rows take. */
  readonly height: number
  /** Scrolls a row into view. */
  readonly reveal: (index: number) => void
}

type PagedName = 'library.list' | 'inbox.list' | 'subscribers.list' | 'delivery.recipients' | 'mailbox.list'

/** The pages of an operation that answers by the page; `ids` where another answers all ids in one go. */
export function pagesOf<N extends PagedName>(
  name: N,
  query: Omit<Input<N>, 'offset' | 'limit'>,
  ids?: () => Promise<readonly string[]>,
): PageSource<Output<N>['rows'][number], Output<N>> {
  return { key: [name, query], page: (offset, limit) => ask(name, { ...query, offset, limit } as Input<N>), ...(ids && { ids }) }
}

/**
 * Follows a long list as it scrolls: asks for the pages in view and beside them, and keeps them fresh. Rows are `rowHeight` pixels tall.
 * Where several stand side by side, `perLine`, what is shown and revealed are lines.
 */
export function usePagedRows<Row, Answer extends Page<Row>>(
  source: PageSource<Row, Answer>,
  rowHeight: number,
  perLine = 1,
): PagedRows<Row, Answer> {
  const scroller = useRef<HTMLDivElement>(null)
  const [{ first, last }, setPages] = useState({ first: 0, last: 0 })
  const [lastTotal, setLastTotal] = useState<number>()
  // The pages on either side are there before one gets to them: a row is then drawn once, and never without its words.
  const lastPage = pageOf(Math.max(0, (lastTotal ?? 0) - 1))
  const pages = usePages(source, Math.max(0, first - 1), Math.max(last, Math.min(last + 1, lastPage)))
  // A jump to pages not yet known must not make the list short, for then it would scroll back.
  const total = pages.total ?? lastTotal
  if (total !== lastTotal) setLastTotal(total)
  const virtualizer = useVirtualizer({
    count: Math.ceil((total ?? 0) / perLine),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    onChange: ({ range }) => {
      const next = { first: pageOf((range?.startIndex ?? 0) * perLine), last: pageOf(((range?.endIndex ?? 0) + 1) * perLine - 1) }
      setPages(now => (now.first === next.first && now.last === next.last ? now : next))
    },
  })
  return {
    ...pages,
    total,
    scroller,
    shown: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    reveal: index => virtualizer.scrollToIndex(index),
  }
}

const pageOf = (index: number): number => Math.floor(index / pageSize)

function usePages<Row, Answer extends Page<Row>>(
  { key, page }: PageSource<Row, Answer>,
  first: number,
  last: number,
): Pick<PagedRows<Row, Answer>, 'total' | 'rowAt' | 'problem' | 'answer'> {
  return useQueries({
    queries: Array.from({ length: last - first + 1 }, (_, index) => ({
      queryKey: [...key, first + index] as const,
      queryFn: () => page((first + index) * pageSize, pageSize),
      // While a narrower query is on the way, its page shows what it showed; another page's rows would mislead.
      placeholderData: (previous: Answer | undefined, query: { queryKey: readonly unknown[] } | undefined) =>
        query?.queryKey.at(-1) === first + index ? previous : undefined,
    })),
    combine: results => ({
      total: results.find(({ data }) => data)?.data?.total,
      answer: results.find(({ data }) => data)?.data,
      rowAt: (index: number) => results[pageOf(index) - first]?.data?.rows[index % pageSize],
      problem: (results.find(({ error }) => error)?.error as Problem | undefined) ?? null,
    }),
  })
}
