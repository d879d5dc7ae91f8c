import { Button } from '@mantine/core'
import { LinkIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import { useAnswer } from '../ask.ts'
import { shell } from '../host.ts'
import { longDate } from '../ui/date-words.ts'
import classes from './ArticleReader.module.css'
import { archivedCopy, fixLinks, linkWords } from './link-steps.ts'

/** Says that the article's address does not answer as it should, and offers to mend it. Nothing where it does. */
export function LinkNotice({ article: { id, url } }: { readonly article: ArticleDetail }): ReactElement | null {
  const check = useAnswer('links.of', [id], { enabled: url !== null }).data?.[0]
  if (url === null || !check || check.is === 'ok' || check.url !== url) return null
  return (
    <div className={classes.link}>
      <LinkIcon size={14} aria-hidden="true" />
      <p>
        <strong>{linkWords[check.is]}</strong> when checked on {longDate(check.checkedAt)}. {check.words}
      </p>
      <div className={classes.linkWays}>
        {check.is === 'moved' && (
          <Button size="compact-xs" variant="default" onClick={() => void fixLinks([id], 'move')}>
            Use the new address
          </Button>
        )}
        <Button size="compact-xs" variant="default" onClick={() => void shell.openExternal(archivedCopy(url))}>
          Look in the web archive
        </Button>
        {check.is !== 'moved' && (
          <Button size="compact-xs" variant="default" onClick={() => void fixLinks([id], 'remove')}>
            Remove the address
          </Button>
        )}
      </div>
    </div>
  )
}
