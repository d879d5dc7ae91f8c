import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { idsBetween } from './ids-between.ts'
import type { PagedRows, PageSource } from './paged-rows.ts'

interface Held {
  /** What was asked for when it was chosen. */
  readonly asked: string
  readonly ids: ReadonlySet<string>
  /** Where the last step led. */
  readonly cursor: number | null
  /** Where a range begins. */
  readonly anchor: number | null
}

/** Modifiers of a click or a key. */
export interface Modifiers {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** Rows chosen in a long list, most of which are not even known. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly cursor: number | null
  /** A click on a row: alone, added with Mod, a range with Shift. */
  press(index: number, modifiers: Modifiers): void
  move(step: number): void
  /** Arrows, Home, End, page keys, Mod+A, Escape. */
  onKeyDown(event: KeyboardEvent): void
  /** Chooses every row of the list, whether or not it was ever shown. */
  chooseAll(): void
  /** Lets go of all; the row that comes to stand at the cursor is chosen. */
  letGo(): void
}

interface SelectionOptions<Row> {
  readonly rows: PagedRows<Row>
  /** Where the rows come from; other rows are chosen afresh. */
  readonly source: PageSource<Row>
  readonly perLine?: number
}

const nothing: Omit<Held, 'asked'> = { ids: new Set(), cursor: null, anchor: null }
const plain: Modifiers = { shiftKey: false, ctrlKey: false, metaKey: false }

/** Choosing in a long list by mouse and keys, as mail programs do it. */
export function useSelection<Row extends { readonly id: string }>({ rows, source, perLine = 1 }: SelectionOptions<Row>): Selection {
  const asked = JSON.stringify(source.key)
  const [kept, setHeld] = useState<Held>({ ...nothing, asked })
  const { scroller } = rows
  const shownFor = useRef(asked)
  const held = kept.asked === asked ? settled(kept, rows, perLine) : { ...nothing, asked }
  if (held !== kept) setHeld(held)
  const total = rows.total ?? 0

  function choose(index: number): void {
    const row = rows.rowAt(index)
    setHeld({ asked, ids: new Set(row ? [row.id] : []), cursor: index, anchor: index })
  }

  function toggle(index: number): void {
    const id = rows.rowAt(index)?.id
    if (id === undefined) return
    setHeld(({ ids }) => ({
      asked,
      ids: ids.has(id) ? ids.difference(new Set([id])) : ids.union(new Set([id])),
      cursor: index,
      anchor: index,
    }))
  }

  async function extend(index: number, from: number): Promise<void> {
    setHeld(now => ({ ...now, cursor: index, anchor: from }))
    const ids = await idsBetween(source, Math.min(index, from), Math.max(index, from))
    setHeld(now => (now.cursor === index ? { ...now, ids: new Set(ids) } : now))
  }

  function press(index: number, { shiftKey, ctrlKey, metaKey }: Modifiers): void {
    if (shiftKey) void extend(index, held.anchor ?? index)
    else if (ctrlKey || metaKey) toggle(index)
    else choose(index)
  }

  function goTo(index: number, modifiers: Modifiers): void {
    if (total === 0) return
    const within = Math.max(0, Math.min(total - 1, index))
    rows.reveal(Math.floor(within / perLine))
    press(within, { ...plain, shiftKey: modifiers.shiftKey })
  }

  const move = (step: number, modifiers = plain): void => goTo(held.cursor === null ? 0 : held.cursor + step, modifiers)

  function onKeyDown(event: KeyboardEvent): void {
    const line = { ArrowDown: perLine, ArrowUp: -perLine, PageDown: 10 * perLine, PageUp: -10 * perLine }[event.key]
    const step = line ?? (perLine > 1 ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] : undefined)
    if (step !== undefined) move(step, event)
    else if (event.key === 'Home') goTo(0, event)
    else if (event.key === 'End') goTo(total - 1, event)
    else if (event.key === 'a' && (event.metaKey || event.ctrlKey)) void extend(total - 1, 0)
    else if (event.key === 'Escape' && held.ids.size > 1 && held.cursor !== null) choose(held.cursor)
    else return
    event.preventDefault()
  }

  useEffect(() => {
    if (shownFor.current === asked) return
    shownFor.current = asked
    scroller.current?.scrollTo({ top: 0 })
  }, [asked, scroller])

  return {
    ids: held.ids,
    cursor: held.cursor,
    press,
    move,
    onKeyDown,
    chooseAll: () => void extend(total - 1, 0),
    letGo: () => setHeld(({ cursor, anchor }) => ({ ...nothing, asked, ...collapsed(cursor, anchor) })),
  }
}

/** A range that goes away leaves the cursor where it began. */
function collapsed(cursor: number | null, anchor: number | null): Pick<Held, 'cursor' | 'anchor'> {
  const at = cursor === null ? null : Math.min(cursor, anchor ?? cursor)
  return { cursor: at, anchor: at }
}

/** Rows come and go under a selection: one that is alone is followed to its new place, or gives way to who took it. */
function settled<Row extends { readonly id: string }>(held: Held, rows: PagedRows<Row>, perLine: number): Held {
  const { asked, ids, cursor, anchor } = held
  if (cursor === null || cursor !== anchor || ids.size > 1 || !rows.total) return held
  const at = Math.min(cursor, rows.total - 1)
  const here = rows.rowAt(at)
  if (!here || ids.has(here.id)) return held
  const inView = rows.shown.flatMap(({ index }) => Array.from({ length: perLine }, (_, place) => index * perLine + place))
  const moved = inView.find(index => ids.has(rows.rowAt(index)?.id ?? ''))
  if (moved !== undefined) return { asked, ids, cursor: moved, anchor: moved }
  return { asked, ids: new Set([here.id]), cursor: at, anchor: at }
}
