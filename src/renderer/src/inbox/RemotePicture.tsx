import { useState, type ReactElement } from 'react'

interface RemotePictureProps {
  readonly url: string
  readonly className?: string | undefined
}

/** A picture from the web, shown only to those who asked for such; the site is not told from where. Nothing where it cannot be had. */
export function RemotePicture({ url, className = '' }: RemotePictureProps): ReactElement | null {
  const [missing, setMissing] = useState<string | null>(null)
  if (missing === url) return null
  return (
    <img
      className={className}
      src={url}
      alt=""
      loading="lazy"
      draggable={false}
      referrerPolicy="no-referrer"
      onError={() => setMissing(url)}
    />
  )
}
