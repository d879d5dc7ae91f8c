/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A list box with pictures in it cannot be a select. */
import { Loader } from '@mantine/core'
import type { CSSProperties, MouseEvent, ReactElement } from 'react'
import type { InboxRow } from '../../../core/watch/watch-operations.ts'
import { oneLine } from '../../../core/base/text.ts'
import { Highlighted } from '../ui/Highlighted.tsx'
import { RelativeDate } from '../ui/RelativeDate.tsx'
import { matchedTerms, Reasons } from './Reasons.tsx'
import { RemotePicture } from './RemotePicture.tsx'
import classes from './SuggestionOption.module.css'

interface SuggestionOptionProps {
  readonly index: number
  readonly total: number
  /** Undefined while its page is on the way. */
  readonly suggestion: InboxRow | undefined
  readonly sought: string
  /** Whether pictures may be fetched from the web. */
  readonly pictures: boolean
  /** Its page is on the way into the library. */
  readonly scooping: boolean
  readonly place: CSSProperties
  readonly selected: boolean
  /** The cursor is here. */
  readonly active: boolean
  readonly onPress: (event: MouseEvent) => void
  readonly onMenu: (event: MouseEvent) => void
}

/** One suggestion among many. */
export function SuggestionOption({
  index,
  total,
  suggestion,
  place,
  selected,
  active,
  onPress,
  onMenu,
  ...face
}: SuggestionOptionProps): ReactElement {
  return (
    // The list box around it hears the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="option"
      id={`suggestion-${index}`}
      aria-selected={selected}
      aria-busy={face.scooping || undefined}
      data-active={active || undefined}
      aria-posinset={index + 1}
      aria-setsize={total}
      className={classes.option}
      style={place}
      onClick={onPress}
      onContextMenu={onMenu}
    >
      {suggestion && <Face suggestion={suggestion} {...face} />}
    </div>
  )
}

interface FaceProps extends Pick<SuggestionOptionProps, 'sought' | 'pictures' | 'scooping'> {
  readonly suggestion: InboxRow
}

function Face({ suggestion, sought, pictures, scooping }: FaceProps): ReactElement {
  const { item, sourceTitle, arrivedAt } = suggestion
  const marked = `${sought} ${matchedTerms(suggestion)}`
  return (
    <div className={classes.face}>
      {pictures && item.image !== null && <RemotePicture className={classes.picture} url={item.image} />}
      <div className={classes.words}>
        <div className={classes.telling}>
          <p className={classes.title}>
            <Highlighted text={item.title || item.link || 'Without a title'} sought={marked} />
          </p>
          <p className={classes.summary}>
            <Highlighted text={oneLine(item.summary).slice(0, 300)} sought={marked} />
          </p>
        </div>
        <p className={classes.source}>
          <span className={classes.site}>{sourceTitle}</span>
          <RelativeDate at={item.published ?? arrivedAt} className={classes.date} />
          {scooping && (
            <span className={classes.busy}>
              <Loader size={11} /> Scooping…
            </span>
          )}
        </p>
        <p className={classes.reasons}>
          <Reasons suggestion={suggestion} />
        </p>
      </div>
    </div>
  )
}
