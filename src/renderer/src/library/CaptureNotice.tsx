import { Button } from '@mantine/core'
import { ExternalLink, RotateCw } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import type { ArticleDetail } from '../../../core/library/article.ts'
import { shell } from '../host.ts'
import { missingOf } from './capture-words.ts'
import classes from './CaptureNotice.module.css'
import { captureAgain } from './scoop-steps.ts'

/** What of the page could not be saved, with the ways to mend it. Nothing where all was, or where there is no page. */
export function CaptureNotice({ article }: { readonly article: ArticleDetail }): ReactElement | null {
  const [busy, setBusy] = useState(false)
  const { id, url } = article
  const missing = missingOf(article)
  if (!missing || url === null) return null

  async function capture(): Promise<void> {
    setBusy(true)
    await captureAgain([id])
    setBusy(false)
  }

  return (
    <section className={classes.notice} aria-label="What was saved">
      <p className={classes.what}>{missing.what}</p>
      <p className={classes.remedy}>{missing.remedy}</p>
      <div className={classes.actions}>
        <Button size="xs" variant="default" leftSection={<RotateCw size={14} />} loading={busy} onClick={() => void capture()}>
          Capture again
        </Button>
        <Button size="xs" variant="subtle" leftSection={<ExternalLink size={14} />} onClick={() => void shell.openExternal(url)}>
          Open the original
        </Button>
      </div>
    </section>
  )
}
