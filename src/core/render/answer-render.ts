import type { Answering } from '../base/answering.ts'
import type { Digest } from '../compose/digest.ts'
import { mergeFields } from './merge-fields.ts'
import type { MergeValues } from './merge-values.ts'
import { byteLength } from './open-rendering.ts'
import type { RenderedDigest, RenderOperations } from './render-operations.ts'
import type { RenderPorts } from './render-ports.ts'
import type { RenderOptions } from './rendering.ts'
import { previewValues, sampleReader } from './sample-reader.ts'

/** Where pictures lie, seen from a preview or from a folder that a digest was written to. */
const pictureAddress: RenderOptions['pictureAddress'] = ({ file }) => `images/${file}`

/** Rendering's operations. */
export function renderOperations(ports: RenderPorts): Answering<RenderOperations> {
  return {
    'render.preview': async ({ digest, subscriberId }) => {
      const reader = subscriberId === null ? undefined : await ports.subscribers.subscriber(subscriberId)
      const rendered = await ports.rendering.render(digest, { pictureAddress, marks: true })
      return merged(rendered, previewValues(reader ?? sampleReader, digest))
    },
    'render.toFolder': async ({ id, folder }) => toFolder(ports, await ports.digests.digest(id), folder),
  }
}

async function toFolder(ports: RenderPorts, digest: Digest, folder: string): ReturnType<Answering<RenderOperations>['render.toFolder']> {
  const values = previewValues(sampleReader, digest)
  const rendered = merged(await ports.rendering.render(digest, { pictureAddress, marks: false }), values)
  const { mjml, html, text, warnings, bytes } = rendered
  const eml = await ports.emlWriter.eml(asMail(rendered, mergeFields(digest.subject, 'header', values)))
  const files = [
    { name: 'digest.mjml', content: mjml },
    { name: 'digest.html', content: html },
    { name: 'digest.txt', content: text },
    { name: 'digest.eml', content: eml },
  ]
  return { files: await ports.files.write(folder, files, rendered.pictures), warnings, bytes }
}

/** A message brings its pictures along. */
function asMail({ html, text, pictures }: RenderedDigest, subject: string): Parameters<RenderPorts['emlWriter']['eml']>[0] {
  const attached = pictures.map(file => ({ file, cid: `${file}@broadsheet.invalid` }))
  return {
    subject,
    text,
    pictures: attached,
    html: attached.reduce((now, { file, cid }) => now.replaceAll(`"images/${file}"`, `"cid:${cid}"`), html),
  }
}

function merged(rendered: RenderedDigest, values: MergeValues): RenderedDigest {
  const html = mergeFields(rendered.html, 'html', values)
  return { ...rendered, html, text: mergeFields(rendered.text, 'text', values), bytes: byteLength(html) }
}
