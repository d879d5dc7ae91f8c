import { ChartArea, CopyPlus, LayoutTemplate, Send, SquarePen, Trash2 } from 'lucide-react'
import type { KeyboardEvent, ReactElement } from 'react'
import type { DigestSummary } from '../../../core/compose/digest.ts'
import { openDialog } from '../shell/dialogs.ts'
import { navigate } from '../shell/route.ts'
import { hasEmptyPlace } from '../composer/empty-places.ts'
import { Marked } from '../composer/Marked.tsx'
import { useContextMenu, type MenuEntry } from '../ui/ContextMenu.tsx'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { RelativeDate } from '../ui/RelativeDate.tsx'
import { counted } from '../ui/words.ts'
import { duplicateDigest, openDigest, removeDigest } from './digest-steps.ts'
import { DueDate } from './DueDate.tsx'
import { statusWords, subjectWords } from './digest-words.ts'
import { focusBeside, stepAlong } from '../ui/step-along.ts'
import classes from './DigestsScreen.module.css'

interface DigestRowProps {
  readonly digest: DigestSummary
  readonly topic: string
}

/** One edition in the list: its number, what it is about, and how far it is. */
export function DigestRow({ digest, topic }: DigestRowProps): ReactElement {
  const { id, number, picture, articleCount, sectionTitles, status, dueAt, changedAt } = digest
  const facts = [topic, articleWords(articleCount), sectionTitles.filter(title => title && !hasEmptyPlace(title)).join(', ')].filter(
    Boolean,
  )

  const entries = entriesFor(digest)
  const { menu, open } = useContextMenu()

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Delete') {
      focusBeside(event.currentTarget, 'button[data-digest]')
      void removeDigest(id)
    } else stepAlong(event, 'button[data-digest]')
  }

  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.open}
        data-digest={id}
        onClick={() => openDigest(id)}
        onKeyDown={onKeyDown}
        onContextMenu={event => open(event, entries)}
      >
        <span className={classes.number}>№ {number}</span>
        <span className={classes.picture}>{picture && <img src={`/images/${picture}`} alt="" loading="lazy" />}</span>
        <span className={classes.words}>
          <span className={classes.subject}>
            <Marked text={subjectWords(digest)} />
          </span>
          <span className={classes.sections}>{facts.join(' · ')}</span>
        </span>
        <span className={classes.state}>
          <span className={status === 'draft' ? `${classes.status} ${classes.draft}` : classes.status}>{statusWords[status]}</span>
          {status === 'draft' && dueAt !== null ? <DueDate dueAt={dueAt} /> : <RelativeDate at={changedAt} />}
        </span>
      </button>
      <MoreMenu label={`More for № ${number}`} entries={entries} />
      {menu}
    </li>
  )
}

const articleWords = (count: number): string => (count === 0 ? 'no articles yet' : counted(count, 'article'))

function entriesFor({ id, subject, status, lastDeliveryId }: DigestSummary): readonly MenuEntry[] {
  return [
    { label: 'Open', icon: SquarePen, keys: 'Enter', run: () => openDigest(id) },
    { label: 'Send…', icon: Send, disabled: status !== 'draft', run: () => navigate(`#/digest/${id}/send`) },
    { label: 'Show its delivery', icon: ChartArea, disabled: lastDeliveryId === null, run: () => navigate(`#/delivery/${lastDeliveryId}`) },
    { label: 'Duplicate', icon: CopyPlus, run: () => void duplicateDigest(id) },
    { label: 'Save as a template…', icon: LayoutTemplate, run: () => openDialog({ is: 'save-template', digestId: id, name: subject }) },
    null,
    { label: 'Remove', icon: Trash2, keys: 'Delete', danger: true, run: () => void removeDigest(id) },
  ]
}
