import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import { ask } from '../ask.ts'
import { attempt, told } from '../ui/notify.ts'
import classes from './AddressTools.module.css'

interface AddressToolsProps {
  readonly article: Pick<ArticleDetail, 'id' | 'url' | 'givenUrl'>
  readonly onAddress: (url: string) => void
}

/** The address as it was given, where tracking was taken off it or a redirect followed, and the way back and forth. */
export function AddressTools({ article: { id, url, givenUrl }, onAddress }: AddressToolsProps): ReactElement | null {
  if (url === null) return null

  async function change(as: 'given' | 'tidy'): Promise<void> {
    const changed = await attempt(() => ask('scoop.address', { id, as }))
    if (!changed) return
    told(changed.undoable)
    onAddress(changed.article.url ?? '')
  }

  return (
    <div className={classes.tools}>
      {givenUrl !== null && (
        <p className={classes.given}>
          Given as <span>{givenUrl}</span>
        </p>
      )}
      <Button size="compact-xs" variant="default" onClick={() => void change(givenUrl === null ? 'tidy' : 'given')}>
        {givenUrl === null ? 'Tidy the address' : 'Use the address as given'}
      </Button>
    </div>
  )
}
