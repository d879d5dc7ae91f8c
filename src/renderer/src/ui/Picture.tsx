import { useState, type ReactElement } from 'react'
import type { Picture as KeptPicture } from '../../../core/library/article.ts'
import classes from './Picture.module.css'

interface PictureProps {
  readonly picture: KeptPicture | null
  /** What stands in its place when there is none: a letter or two. */
  readonly initials?: string
  readonly className?: string | undefined
}

/** A picture of the library, cropped to its place. */
export function Picture({ picture, initials = '', className = '' }: PictureProps): ReactElement {
  const [missing, setMissing] = useState(false)
  if (!picture || missing)
    return (
      <span className={`${classes.none} ${className}`} aria-hidden="true">
        {initials}
      </span>
    )
  return (
    <img
      className={`${classes.picture} ${className}`}
      src={`/images/${picture.file}`}
      alt={picture.alt}
      loading="lazy"
      draggable={false}
      onError={() => setMissing(true)}
    />
  )
}
