import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { ExternalLink, FilePlus2, Pencil, RotateCw, Star, Trash2 } from 'lucide-react'
import { useState, type ReactElement, type ReactNode } from 'react'
import type { Article, ArticleDetail } from '../../../core/library/article.ts'
import { shell } from '../host.ts'
import { openDialog } from '../shell/dialogs.ts'
import { Shortcut } from '../ui/Shortcut.tsx'
import { editArticle, removeArticles, toggleStar } from './article-steps.ts'
import classes from './ArticleReader.module.css'
import { DetailsDialog } from './DetailsDialog.tsx'
import { openArticle } from './library-view.ts'
import { captureAgain } from './scoop-steps.ts'
import { stateNames } from './state-names.ts'

/** What one may do to the open article. */
export function ReaderTools({ article }: { readonly article: ArticleDetail }): ReactElement {
  const [editing, setEditing] = useState(false)
  const { id, url, starred, state } = article
  return (
    <div className={classes.tools} role="toolbar" aria-label="This article">
      <Button size="xs" leftSection={<FilePlus2 size={14} />} onClick={() => openDialog({ is: 'add-to-digest', articleIds: [id] })}>
        Add to a digest
      </Button>
      <span className={classes.push} />
      <SegmentedControl
        size="xs"
        aria-label="State"
        value={state}
        onChange={value => void editArticle(id, { state: value as Article['state'] })}
        data={Object.entries(stateNames).map(([value, label]) => ({ value, label }))}
      />
      <Tool words={starred ? 'Take the star away' : 'Star'} keys="S" pressed={starred} onClick={() => void toggleStar(article)}>
        <Star size={17} fill={starred ? 'currentColor' : 'none'} />
      </Tool>
      <Tool words="Edit the details" onClick={() => setEditing(true)}>
        <Pencil size={16} />
      </Tool>
      {url && (
        <Tool words="Capture the page again" onClick={() => void captureAgain([id])}>
          <RotateCw size={16} />
        </Tool>
      )}
      {url && (
        <Tool words="Open the original" keys="O" onClick={() => void shell.openExternal(url)}>
          <ExternalLink size={17} />
        </Tool>
      )}
      <Tool words="Remove" keys="Delete" onClick={() => void remove(id)}>
        <Trash2 size={16} />
      </Tool>
      <DetailsDialog article={article} opened={editing} onClose={() => setEditing(false)} />
    </div>
  )
}

async function remove(id: string): Promise<void> {
  await removeArticles([id])
  openArticle(null)
}

interface ToolProps {
  readonly words: string
  readonly keys?: string
  readonly pressed?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function Tool({ words, keys, pressed, onClick, children }: ToolProps): ReactElement {
  return (
    <Tooltip label={keys ? <Shortcut words={words} keys={keys} /> : words}>
      <ActionIcon size="lg" aria-label={words} aria-pressed={pressed} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
