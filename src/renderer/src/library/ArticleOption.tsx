/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A list box with pictures in it cannot be a select. */
import { VisuallyHidden } from '@mantine/core'
import { Star } from 'lucide-react'
import type { CSSProperties, MouseEvent, ReactElement } from 'react'
import type { ArticleRow } from '../../../core/library/article.ts'
import { oneLine } from '../../../core/base/text.ts'
import { Highlighted } from '../ui/Highlighted.tsx'
import { Picture } from '../ui/Picture.tsx'
import { RelativeDate } from '../ui/RelativeDate.tsx'
import { missingInBrief } from './capture-words.ts'
import classes from './ArticleOption.module.css'

interface ArticleOptionProps {
  readonly index: number
  readonly total: number
  /** Undefined while its page is on the way. */
  readonly article: ArticleRow | undefined
  readonly sought: string
  readonly layout: 'list' | 'cards'
  /** What is amiss with its address; undefined for nothing known. */
  readonly link: string | undefined
  readonly place: CSSProperties
  readonly selected: boolean
  /** The cursor is here. */
  readonly active: boolean
  readonly onPress: (event: MouseEvent) => void
  readonly onMenu: (event: MouseEvent) => void
}

/** One article among many, as a line or as a card. */
export function ArticleOption({
  index,
  total,
  article,
  sought,
  layout,
  link,
  place,
  selected,
  active,
  onPress,
  onMenu,
}: ArticleOptionProps): ReactElement {
  return (
    // The list box around it hears the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="option"
      id={`article-${index}`}
      aria-selected={selected}
      data-active={active || undefined}
      aria-posinset={index + 1}
      aria-setsize={total}
      className={`${classes.option} ${layout === 'cards' ? classes.card : classes.line}`}
      style={place}
      onClick={onPress}
      onContextMenu={onMenu}
    >
      {article && <Face article={article} sought={sought} layout={layout} link={link} />}
    </div>
  )
}

interface FaceProps extends Pick<ArticleOptionProps, 'sought' | 'layout' | 'link'> {
  readonly article: ArticleRow
}

function Face({ article, sought, layout, link }: FaceProps): ReactElement {
  const amiss = link || missingInBrief[article.capture]
  return (
    <div className={classes.face}>
      {(article.image || layout === 'cards') && (
        <Picture className={classes.picture} picture={article.image} initials={(article.siteName || article.title).slice(0, 1)} />
      )}
      <div className={classes.words}>
        <div className={classes.telling}>
          <p className={classes.title}>
            {article.state === 'new' && <Fresh />}
            <Highlighted text={article.title} sought={sought} />
          </p>
          <p className={classes.excerpt}>
            <Highlighted text={oneLine(article.excerpt || article.insight).slice(0, 300)} sought={sought} />
          </p>
        </div>
        <p className={classes.source}>
          {article.starred && <Star size={12} className={classes.star} aria-label="Starred" />}
          <span className={classes.site}>{article.siteName || article.scoopedBy}</span>
          <RelativeDate at={article.scoopedAt} className={classes.date} />
          {amiss && <span className={link ? classes.amiss : classes.missing}>{amiss}</span>}
          {article.usedIn.length > 0 && <span className={classes.used}>№ {article.usedIn.map(({ number }) => number).join(', ')}</span>}
        </p>
      </div>
    </div>
  )
}

function Fresh(): ReactElement {
  return (
    <span className={classes.fresh} title="New">
      <VisuallyHidden>New: </VisuallyHidden>
    </span>
  )
}
