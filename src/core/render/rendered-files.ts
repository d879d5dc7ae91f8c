import type { Digest } from '../compose/digest.ts'
import { withPictures } from './mail-parts.ts'
import { compileMerge, mergeFields } from './merge-fields.ts'
import type { MergeValues, Onlooker } from './merge-values.ts'
import { contentIdOf, pictureInMail } from './picture-address.ts'
import type { RenderedDigest } from './render-operations.ts'
import type { RenderedFile, RenderPorts } from './render-ports.ts'
import { previewValues, sampleReader } from './sample-reader.ts'

/** A digest as files, and the library pictures that belong beside them in `images`. */
export interface RenderedFiles {
  readonly files: readonly RenderedFile[]
  readonly rendered: RenderedDigest
}

/** A digest as `digest.mjml .html .txt .eml` and `web.html`, filled in for a sample reader. */
export async function renderedFiles(ports: Pick<RenderPorts, 'rendering' | 'emlWriter'>, digest: Digest): Promise<RenderedFiles> {
  const values = previewValues(sampleReader, digest)
  const inMail = pictureInMail(digest)
  const reader = { tags: sampleReader.tags, web: false }
  const counted = (html: string): string => mergeFields(withPictures(html, inMail), 'html', values, reader)
  const rendered = await ports.rendering.render(digest, { pictureAddress: beside, marks: false, counted })
  const { mjml, html, text } = filledIn(rendered, values, reader)
  const { eml, mailHtml } = await messageOf(ports, digest, rendered, values, reader)
  const web = mergeFields(rendered.html, 'html', previewValues(nobody, digest), { tags: [], web: true })
  const files = [
    { name: 'digest.mjml', content: mjml },
    { name: 'digest.html', content: digest.pictures.as === 'linked' ? mailHtml : html },
    { name: 'web.html', content: web },
    { name: 'digest.txt', content: text },
    { name: 'digest.eml', content: eml },
  ]
  return { files, rendered }
}

/** Pictures as files in the folder `images`. */
const beside = (file: string): string => `images/${file}`

const nobody = { name: '', email: '', attributes: {}, tags: [] }

/** The message with its pictures embedded or linked, as the digest has it. */
async function messageOf(
  { emlWriter }: Pick<RenderPorts, 'emlWriter'>,
  digest: Digest,
  { html, text, pictures }: RenderedDigest,
  values: MergeValues,
  onlooker: Onlooker,
): Promise<{ readonly eml: Uint8Array; readonly mailHtml: string }> {
  const mailHtml = compileMerge(withPictures(html, pictureInMail(digest)), 'html')(values, onlooker)
  const eml = await emlWriter.eml({
    subject: mergeFields(digest.subject, 'header', values),
    text: mergeFields(text, 'text', values, onlooker),
    html: mailHtml,
    pictures: digest.pictures.as === 'linked' ? [] : pictures.map(file => ({ file, cid: contentIdOf(file) })),
  })
  return { eml, mailHtml }
}

/** A rendered digest with one reader's merge fields in it. */
export function filledIn(rendered: RenderedDigest, values: MergeValues, onlooker: Onlooker): RenderedDigest {
  const html = mergeFields(rendered.html, 'html', values, onlooker)
  return { ...rendered, html, text: mergeFields(rendered.text, 'text', values, onlooker) }
}
