import { useEffect, useState, type ReactElement } from 'react'
import { sourceOf } from '../browser-shell.ts'
import { scoopText } from '../library/scoop-steps.ts'
import { openDialog } from './dialogs.ts'
import { navigate } from './route.ts'
import classes from './DropTarget.module.css'

/** Takes what is dropped on the window: a link or text is scooped, a file imported. */
export function DropTarget(): ReactElement | null {
  const [over, setOver] = useState(false)
  useEffect(() => followDrags(setOver), [])
  if (!over) return null
  return (
    <div className={classes.target} aria-hidden="true">
      <p className={classes.words}>Drop a link to scoop it, or a file to import it</p>
    </div>
  )
}

/** Only what comes from outside the window: what is dragged within it has a place of its own. */
function followDrags(onOver: (over: boolean) => void): () => void {
  const stopped = new AbortController()
  const { signal } = stopped
  let within = false
  addEventListener('dragstart', () => (within = true), { signal })
  addEventListener('dragend', () => (within = false), { signal })
  addEventListener(
    'dragover',
    event => {
      if (within) return
      event.preventDefault()
      onOver(true)
    },
    { signal },
  )
  addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && onOver(false), { signal })
  addEventListener(
    'drop',
    event => {
      onOver(false)
      if (within || event.defaultPrevented || !event.dataTransfer) return
      event.preventDefault()
      void takeDrop(event.dataTransfer)
    },
    { signal },
  )
  return () => stopped.abort()
}

async function takeDrop(data: DataTransfer): Promise<void> {
  const file = data.files[0]
  if (file) return takeFile(await sourceOf(file))
  const text = data.getData('text/uri-list') || data.getData('text/plain')
  if (text.trim() !== '') await scoopText(text, null)
}

/** A table of people goes to the subscribers, a list of feeds to the sources where these are in view, everything else to the library. */
function takeFile(source: Awaited<ReturnType<typeof sourceOf>>): void {
  if (/\.(opml|xml)$/i.test(source.name) && /^#\/(inbox|sources)/.test(location.hash)) return openDialog({ is: 'opml', source })
  if (!/\.(csv|tsv|xlsx|vcf)$/i.test(source.name)) return openDialog({ is: 'import', source })
  navigate('#/subscribers')
  openDialog({ is: 'import-people', source, listId: null })
}
