import { Archive, ArrowRight, BookOpenText, ExternalLink, Unlink } from 'lucide-react'
import type { ReactElement } from 'react'
import type { LinkRow } from '../../../core/watch/links/links-operations.ts'
import { shell } from '../host.ts'
import { closeDialog } from '../shell/dialogs.ts'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { openArticle } from './library-view.ts'
import { archivedCopy, fixLinks, linkWords } from './link-steps.ts'
import classes from './LinksDialog.module.css'

/** One address that does not answer as it should. */
export function LinkReportRow({ row: { article, check } }: { readonly row: LinkRow }): ReactElement {
  const { id, title } = article
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        <p className={classes.facts}>
          <strong>{linkWords[check.is]}.</strong> {check.words}
        </p>
        <p className={classes.address}>{check.url}</p>
      </div>
      <MoreMenu
        label={`More for “${title}”`}
        entries={[
          ...(check.is === 'moved'
            ? [{ label: 'Use the new address', icon: ArrowRight, run: () => void fixLinks([id], 'move') }]
            : [{ label: 'Remove the address', icon: Unlink, run: () => void fixLinks([id], 'remove') }]),
          { label: 'Look in the web archive', icon: Archive, run: () => void shell.openExternal(archivedCopy(check.url)) },
          { label: 'Open the address', icon: ExternalLink, run: () => void shell.openExternal(check.url) },
          {
            label: 'Read the article',
            icon: BookOpenText,
            run: () => {
              openArticle(id)
              closeDialog()
            },
          },
        ]}
      />
    </li>
  )
}
