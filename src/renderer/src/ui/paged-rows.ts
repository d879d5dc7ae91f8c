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
export interface PageSource<Row> {
  readonly key: readonly [string, ...unknown[]]
  readonly page: (offset: number, limit: number) => Promise<Page<Row>>
  /** The ids of all rows in one go, where the newsroom can tell them so. */
  readonly ids?: () => Promise<readonly string[]>
}

/** A long list of which only the rows in view are drawn and only their pages are known. */
export interface PagedRows<Row> {
  /** Undefined until the first page is there. */
  readonly total: number | undefined
  /** Undefined while its page is on the way. */
  readonly rowAt: (index: number) => Row | undefined
  readonly problem: Problem | null
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

/** The pages of an operation that answers by the page. */
export function pagesOf<N extends PagedName>(name: N, query: Omit<Input<N>, 'offset' | 'limit'>): PageSource<Output<N>['rows'][number]> {
  return { key: [name, query], page: (offset, limit) => ask(name, { ...query, offset, limit } as Input<N>) }
}

/**
 * Follows a long list as it scrolls: asks for the pages in view and keeps them fresh. Rows are `rowHeight` pixels tall.
 * Where several stand side by side, `perLine`, what is shown and revealed are lines.
 */
export function usePagedRows<Row>(source: PageSource<Row>, rowHeight: number, perLine = 1): PagedRows<Row> {
  const scroller = useRef<HTMLDivElement>(null)
  const [{ first, last }, setPages] = useState({ first: 0, last: 0 })
  const pages = usePages(source, first, last)
  const [lastTotal, setLastTotal] = useState(pages.total)
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

function usePages<Row>({ key, page }: PageSource<Row>, first: number, last: number): Pick<PagedRows<Row>, 'total' | 'rowAt' | 'problem'> {
  return useQueries({
    queries: Array.from({ length: last - first + 1 }, (_, index) => ({
      queryKey: [...key, first + index] as const,
      queryFn: () => page((first + index) * pageSize, pageSize),
      // While a narrower query is on the way, its page shows what it showed; another page's rows would mislead.
      placeholderData: (previous: Page<Row> | undefined, query: { queryKey: readonly unknown[] } | undefined) =>
        query?.queryKey.at(-1) === first + index ? previous : undefined,
    })),
    combine: results => ({
      total: results.find(({ data }) => data)?.data?.total,
      rowAt: (index: number) => results[pageOf(index) - first]?.data?.rows[index % pageSize],
      problem: (results.find(({ error }) => error)?.error as Problem | undefined) ?? null,
    }),
  })
}
