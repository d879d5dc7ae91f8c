import { SegmentedControl } from '@mantine/core'
import { useCallback, useState, type ReactElement } from 'react'
import type { MailLook } from '../../../core/check/check-operations.ts'
import { MailFrame } from '../ui/MailFrame.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { ChecksPanel } from './ChecksPanel.tsx'
import { useComposing, useOfDigest, useSelectedId } from './composer-context.tsx'
import { LookChooser } from './LookChooser.tsx'
import { markPlaceholders, outlineBlock } from './preview-marks.ts'
import { PreviewFacts } from './PreviewFacts.tsx'
import { ReadAloud } from './ReadAloud.tsx'
import { ReaderChooser } from './ReaderChooser.tsx'
import { usePreview } from './use-preview.ts'
import classes from './Preview.module.css'

const views = [
  { value: 'desktop', label: 'Desktop' },
  { value: 'phone', label: 'Phone' },
  { value: 'text', label: 'Text' },
  { value: 'read-aloud', label: 'Read aloud' },
] as const
type View = (typeof views)[number]['value']
const widths = { desktop: 680, phone: 390 } as const

/** What readers will see, or hear, while it is being written. */
export function Preview(): ReactElement {
  const [view, setView] = useState<View>('desktop')
  const [look, setLook] = useState<MailLook>('light')
  const [readerId, setReaderId] = useState<string | null>(null)
  return (
    <section className={classes.preview} aria-label="Preview">
      <header className={classes.header}>
        <SegmentedControl size="xs" aria-label="Show the mail as" value={view} onChange={setView} data={[...views]} />
        <div className={classes.look}>
          <LookChooser value={look} disabled={!isFrame(view)} onChange={setLook} />
        </div>
        <div className={classes.reader}>
          <ReaderChooser value={readerId} onChange={setReaderId} />
        </div>
      </header>
      <Shown view={view} look={look} readerId={readerId} />
    </section>
  )
}

const isFrame = (view: View): view is 'desktop' | 'phone' => view === 'desktop' || view === 'phone'

interface ShownProps {
  readonly view: View
  readonly look: MailLook
  readonly readerId: string | null
}

/** The mail in one view and what is wrong with it: all that is drawn anew as the mail changes. */
function Shown({ view, look, readerId }: ShownProps): ReactElement {
  const { rendered, problem } = usePreview({ subscriberId: readerId, as: look, aloud: view === 'read-aloud' })
  const subject = useOfDigest(digest => digest.subject)
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      {rendered && view === 'text' && (
        // A scrolling region must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre className={classes.text} tabIndex={0} aria-label={`${subject} as plain text`}>
          {rendered.text}
        </pre>
      )}
      {rendered && view === 'read-aloud' && <ReadAloud lines={rendered.spoken} />}
      {rendered && isFrame(view) && <BlockFrame html={rendered.html} title={`${subject} as mail`} view={view} />}
      <ChecksPanel />
      {rendered && <PreviewFacts rendered={rendered} />}
    </>
  )
}

interface BlockFrameProps {
  readonly html: string
  readonly title: string
  readonly view: 'desktop' | 'phone'
}

/** The mail with the selected block outlined; a click in it selects the block one hit. */
function BlockFrame({ html, title, view }: BlockFrameProps): ReactElement {
  const selectedId = useSelectedId()
  const { select, inspect } = useComposing()
  const decorate = useCallback(
    (shown: Document) => {
      markPlaceholders(shown)
      outlineBlock(shown, selectedId)
    },
    [selectedId],
  )
  const onHit = useCallback(
    (element: Element) => {
      const hit = element.closest('[id^="block-"]')
      select(hit ? hit.id.slice('block-'.length) : null)
      if (hit) inspect()
    },
    [select, inspect],
  )
  return (
    <div className={view === 'phone' ? classes.phone : classes.desktop}>
      <MailFrame html={html} title={title} width={widths[view]} decorate={decorate} onHit={onHit} />
    </div>
  )
}
