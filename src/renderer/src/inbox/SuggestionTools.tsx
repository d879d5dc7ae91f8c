import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { Bookmark, BookmarkPlus, ExternalLink, Library, X } from 'lucide-react'
import type { ReactElement } from 'react'
import type { InboxItem } from '../../../core/watch/watch-operations.ts'
import { shell } from '../host.ts'
import classes from '../library/ArticleReader.module.css'
import { runCommand } from '../shell/commands.ts'
import { Keys, Shortcut } from '../ui/Shortcut.tsx'
import { useScooping } from './inbox-steps.ts'
import own from './SuggestionReader.module.css'

/** What one may do to the open suggestion: one key each. */
export function SuggestionTools({ suggestion: { id, item, state, articleId } }: { readonly suggestion: InboxItem }): ReactElement {
  const busy = useScooping().has(id)
  const { link } = item
  return (
    <div className={`${classes.tools} ${own.tools}`} role="toolbar" aria-label="This suggestion">
      {articleId === null ? (
        <>
          <Tooltip label={<Shortcut words="Scoop into the library, also by Enter" keys="S" />}>
            <Button
              size="xs"
              loading={busy}
              leftSection={<BookmarkPlus size={14} />}
              rightSection={<Keys keys="S" />}
              onClick={() => runCommand('suggestions.scoop')}
            >
              Scoop
            </Button>
          </Tooltip>
          <Button
            size="xs"
            variant="default"
            disabled={state === 'kept'}
            leftSection={<Bookmark size={14} />}
            rightSection={<Keys keys="K" />}
            onClick={() => runCommand('suggestions.keep')}
          >
            {state === 'kept' ? 'Kept' : 'Keep'}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={state === 'dismissed'}
            leftSection={<X size={14} />}
            rightSection={<Keys keys="D" />}
            onClick={() => runCommand('suggestions.dismiss')}
          >
            {state === 'dismissed' ? 'Dismissed' : 'Dismiss'}
          </Button>
        </>
      ) : (
        <Button component="a" href={`#/library/${articleId}`} size="xs" leftSection={<Library size={14} />}>
          Open in the library
        </Button>
      )}
      <span className={classes.push} />
      {link !== null && (
        <Tooltip label={<Shortcut words="Open the original" keys="O" />}>
          <ActionIcon size="lg" aria-label="Open the original" onClick={() => void shell.openExternal(link)}>
            <ExternalLink size={17} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  )
}
