import type { ReactElement } from 'react'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { OpenDigestProvider } from './composer-context.tsx'
import { ComposerPanes } from './ComposerPanes.tsx'
import { ComposerToolbar } from './ComposerToolbar.tsx'
import { Dragging } from './Dragging.tsx'
import { OwnDocumentNotice } from './OwnDocumentNotice.tsx'
import { SaveTrouble } from './SaveTrouble.tsx'
import { useBlockClipboard } from './use-block-clipboard.ts'
import { useHistoryKeys } from './history-keys.ts'
import { useOpenDigest } from './use-open-digest.ts'
import classes from './ComposerScreen.module.css'

/** The whole of the composer; undo works in it wherever the focus is. */
function ComposerFrame(): ReactElement {
  const onKeyDown = useHistoryKeys()
  useBlockClipboard()
  return (
    // Keys bubble up here from what has the focus; the frame itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classes.composer} onKeyDown={onKeyDown}>
      <ComposerToolbar />
      <SaveTrouble />
      <OwnDocumentNotice />
      <div className={classes.panes}>
        <Dragging>
          <ComposerPanes />
        </Dragging>
      </div>
    </div>
  )
}

/** A digest being composed: articles on the left, its parts in the middle, what readers will see on the right. */
export function ComposerScreen({ digestId }: { readonly digestId: string }): ReactElement {
  const { composer, problem } = useOpenDigest(digestId)
  if (problem)
    return (
      <Screen title="Digest">
        <ProblemNotice problem={problem} />
      </Screen>
    )
  if (!composer) return <Screen title="Digest">{null}</Screen>
  return (
    <OpenDigestProvider composer={composer}>
      <ComposerFrame />
    </OpenDigestProvider>
  )
}
