/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A grid of which only the rows in view exist cannot be a table. */
import type { MouseEvent, ReactElement } from 'react'
import type { WatchedSource } from '../../../core/watch/watch-operations.ts'
import { relativeWords, untilWords } from '../ui/date-words.ts'
import { useNow } from '../ui/now.ts'
import { Standing } from './Standing.tsx'
import classes from './SourceTable.module.css'

interface SourceRowProps {
  readonly index: number
  /** Pixels. */
  readonly top: number
  /** Undefined while its page is on the way. */
  readonly source: WatchedSource | undefined
  /** The title of its topic; empty for none. */
  readonly topic: string
  readonly selected: boolean
  /** The cursor is here. */
  readonly active: boolean
  readonly onPress: (event: MouseEvent) => void
  readonly onMenu: (event: MouseEvent) => void
}

/** One source among many. */
export function SourceRow({ index, top, source, topic, selected, active, onPress, onMenu }: SourceRowProps): ReactElement {
  return (
    // The grid around it hears the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="row"
      id={`source-${index}`}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-active={active || undefined}
      className={`${classes.row} ${classes.source}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onPress}
      onContextMenu={onMenu}
    >
      {source && <Cells source={source} topic={topic} />}
    </div>
  )
}

function Cells({ source, topic }: { readonly source: WatchedSource; readonly topic: string }): ReactElement {
  const now = useNow()
  const { title, url, siteUrl, standing, succeededAt, nextCheckAt, counts, reason } = source
  return (
    <>
      <span role="gridcell" title={title}>
        <span className={classes.title}>{title}</span>
        <span className={classes.site}>{hostOf(siteUrl ?? url)}</span>
      </span>
      <span role="gridcell" className={classes.quiet} title={topic}>
        {topic}
      </span>
      <span role="gridcell" title={reason ?? undefined}>
        <Standing is={standing} />
      </span>
      <span role="gridcell" className={classes.quiet}>
        {succeededAt === null ? 'never' : relativeWords(new Date(succeededAt), now)}
      </span>
      <span role="gridcell" className={classes.quiet}>
        {nextCheckAt === null ? '–' : untilWords(new Date(nextCheckAt), now)}
      </span>
      <span role="gridcell" className={classes.number}>
        {counts.new.toLocaleString('en-GB')}
      </span>
      <span role="gridcell" className={classes.number}>
        {counts.scooped.toLocaleString('en-GB')}
      </span>
    </>
  )
}

function hostOf(url: string): string {
  return URL.parse(url)?.host.replace(/^www\./, '') ?? url
}
