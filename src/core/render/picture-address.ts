import type { Digest } from '../compose/digest.ts'

/** The content id (RFC 2392) by which a mail shows a picture that it brings along: the beginning of its digest, and its width. */
export function contentIdOf(file: string): string {
  const [, name = '', width = ''] = /^([^.-]{1,20})[^.-]*(-\d+)?/.exec(file) ?? []
  return `${name}${width}@broadsheet`
}

/** Where readers find a picture of the digest: in the message, or below the address where the curator publishes pictures. */
export function pictureInMail({ pictures: { as, base } }: Pick<Digest, 'pictures'>): (file: string) => string {
  return as === 'linked' ? file => linkedPicture(base, file) : file => `cid:${contentIdOf(file)}`
}

/** Whether pictures can be linked to below this address. */
export function isPictureBase(base: string): boolean {
  const url = URL.parse(base.trim())
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== ''
}

export function linkedPicture(base: string, file: string): string {
  return isPictureBase(base)
    ? `${
        URL.parse(base.trim())
          ?.href.replace(/[?#].*$/, '')
          .replace(/\/*$/, '') ?? ''
      }/${file}`
    : `images/${file}`
}
