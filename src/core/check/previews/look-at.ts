import { inScheme } from '../../base/in-scheme.ts'
import { withPictures } from '../../render/mail-parts.ts'
import { mergeFields } from '../../render/merge-fields.ts'
import { pictureInMail } from '../../render/picture-address.ts'
import { wholePicture } from '../../render/picture-width.ts'
import { previewValues, sampleReader } from '../../render/sample-reader.ts'
import type { LookedAt, LookOrder, MailLook } from '../check-operations.ts'
import type { CheckPorts } from '../check-ports.ts'
import { inverted } from './inverted.ts'
import { spokenLines } from './spoken-lines.ts'
import { withoutPictures } from './without-pictures.ts'

const changes: Readonly<Record<MailLook, (html: string) => string>> = {
  light: html => inScheme(html, 'light'),
  dark: html => inScheme(html, 'dark'),
  'dark-partly-inverted': html => inverted(inScheme(html, 'light'), 'partly'),
  'dark-inverted': html => inverted(inScheme(html, 'light'), 'fully'),
  'no-pictures': html => withoutPictures(inScheme(html, 'light')),
}

/** The mail of a digest for one reader, in the look asked for, its blocks marked and its pictures at `images/<file>`. */
export async function lookAt(
  ports: Pick<CheckPorts, 'rendering' | 'reader'>,
  { digest, subscriberId, as, aloud }: LookOrder,
): Promise<LookedAt> {
  const reader = (subscriberId === null ? undefined : await ports.reader(subscriberId)) ?? sampleReader
  const values = previewValues(reader, digest)
  const onlooker = { tags: reader.tags, web: false }
  const inMail = pictureInMail(digest)
  const { mjml: _unseen, ...rendered } = await ports.rendering.render(digest, {
    pictureAddress: file => `images/${wholePicture(file)}`,
    marks: true,
    counted: html => mergeFields(withPictures(html, inMail), 'html', values, onlooker),
  })
  const html = mergeFields(rendered.html, 'html', values, onlooker)
  return {
    ...rendered,
    html: changes[as](html),
    text: mergeFields(rendered.text, 'text', values, onlooker),
    spoken: aloud ? spokenLines(html) : [],
  }
}
