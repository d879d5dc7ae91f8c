import { useEffect, useState, type ReactElement } from 'react'
import { ask } from '../ask.ts'
import type { Source } from '../../../core/base/port.ts'
import { droppedSource, scoopFiles } from '../library/scoop-files.ts'
import { scoopTargets } from '../library/scoop-steps.ts'
import { importDesigns, isDesignFile } from '../themes/design-files.ts'
import { attempt } from '../ui/notify.ts'
import { openDialog } from './dialogs.ts'
import { type DropContents, dropContents, promiseOf } from './drop-contents.ts'
import { navigate } from './route.ts'
import classes from './DropTarget.module.css'

interface Drag {
  readonly promise: ReturnType<typeof promiseOf>
  /** The topic under the pointer. */
  readonly topic: { readonly id: string; readonly title: string } | null
}

/** Takes what is dropped on the window: links, texts with links and saved pages are scooped, lists imported; on a topic, into that topic. */
export function DropTarget(): ReactElement | null {
  const [drag, setDrag] = useState<Drag | null>(null)
  useEffect(() => followDrags(setDrag), [])
  if (!drag?.promise) return null
  return (
    <div className={classes.target} aria-hidden="true">
      <p className={classes.words}>{wordsOf(drag)}</p>
    </div>
  )
}

function wordsOf({ promise, topic }: Drag): string {
  const where = topic ? ` into “${topic.title}”` : ''
  if (promise === 'files') return topic ? `Drop pages to scoop them${where}` : 'Drop pages to scoop them, or a list to import it'
  return promise === 'links' ? `Drop to scoop it${where}` : `Drop text to scoop the links in it${where}`
}

/** Only what comes from outside the window: what is dragged within it has a place of its own. */
function followDrags(onDrag: (drag: Drag | null) => void): () => void {
  const stopped = new AbortController()
  const { signal } = stopped
  let within = false
  addEventListener('dragstart', () => (within = true), { signal })
  addEventListener('dragend', () => (within = false), { signal })
  addEventListener(
    'dragover',
    event => {
      if (within || !event.dataTransfer) return
      event.preventDefault()
      onDrag({ promise: promiseOf(event.dataTransfer.types), topic: topicAt(event.target) })
    },
    { signal },
  )
  addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && onDrag(null), { signal })
  addEventListener(
    'drop',
    event => {
      onDrag(null)
      if (within || event.defaultPrevented || !event.dataTransfer) return
      event.preventDefault()
      void takeDrop(dropContents(event.dataTransfer), topicAt(event.target)?.id ?? null)
    },
    { signal },
  )
  return () => stopped.abort()
}

function topicAt(target: EventTarget | null): Drag['topic'] {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-topic]') : null
  return row ? { id: row.dataset['topic'] ?? '', title: row.title || (row.textContent ?? '') } : null
}

async function takeDrop({ files, links, text }: DropContents, topicId: string | null): Promise<void> {
  const dropped = (await attempt(files)) ?? []
  const [only, ...others] = dropped
  if (only && others.length === 0 && isTable.test(only.name)) return takeTable(await droppedSource(only), topicId)
  if (only && others.length === 0 && isFeedList(only.name)) return openDialog({ is: 'opml', source: await droppedSource(only) })
  if (dropped.length > 0 && dropped.every(({ name }) => isDesignFile(name)))
    return importDesigns(await Promise.all(dropped.map(droppedSource)))
  if (only) return scoopFiles(dropped, topicId)
  if (links.length > 0)
    return void (await scoopTargets(
      links.map(({ url, title }) => ({ source: { from: 'url', url }, title })),
      topicId,
    ))
  if (text.trim() !== '') await scoopTargets([{ source: { from: 'text', name: 'Dropped text', text } }], topicId)
}

const isTable = /\.(?:csv|tsv|xlsx|vcf)$/i

/** A list of feeds goes to the sources where these are in view; elsewhere it is imported like any list. */
function isFeedList(name: string): boolean {
  return /\.(?:opml|xml)$/i.test(name) && /^#\/(?:inbox|sources)/.test(location.hash)
}

/** A table that another tool exported is imported; one of people goes to the subscribers. */
async function takeTable(source: Source, topicId: string | null): Promise<void> {
  const report = await ask('import.run', { source, kind: null, topicId, dryRun: true }).catch(() => null)
  if (report) return openDialog({ is: 'import', source })
  navigate('#/subscribers')
  openDialog({ is: 'import-people', source, listId: null })
}
