import type { Answering } from '../base/answering.ts'
import type { Digest } from '../compose/digest.ts'
import { importDesign } from './import-design.ts'
import { importTemplate } from './import-template.ts'
import { withPictures } from './mail-parts.ts'
import { mjmlFaultsOf } from './mjml-faults-of.ts'
import { compileMerge, mergeFields } from './merge-fields.ts'
import type { MergeValues, Onlooker } from './merge-values.ts'
import { contentIdOf, pictureInMail } from './picture-address.ts'
import { wholePicture } from './picture-width.ts'
import type { RenderedDigest, RenderOperations } from './render-operations.ts'
import type { RenderPorts } from './render-ports.ts'
import { previewValues, sampleReader } from './sample-reader.ts'

/** Rendering's operations. */
export function renderOperations(ports: RenderPorts): Answering<RenderOperations> {
  return {
    'render.preview': async ({ digest, subscriberId, theme }) => {
      const reader = (subscriberId === null ? undefined : await ports.subscribers.subscriber(subscriberId)) ?? sampleReader
      const values = previewValues(reader, digest)
      const onlooker = { tags: reader.tags, web: false }
      const inMail = pictureInMail(digest)
      const counted = (html: string): string => mergeFields(withPictures(html, inMail), 'html', values, onlooker)
      return merged(await ports.rendering.render(digest, { pictureAddress: whole, marks: true, counted, theme }), values, onlooker)
    },
    'render.mjmlDraft': ({ digest, blockId }) => ports.rendering.draft(digest, blockId),
    'render.mjmlFaults': order => mjmlFaultsOf(ports.rendering, order),
    'render.vocabulary': async () => ({
      elements: await ports.compiler.vocabulary(),
      fields: [...new Set((await ports.readers()).flatMap(({ attributes }) => Object.keys(attributes)))].toSorted(),
    }),
    'designs.import': ({ source }) => importDesign(ports, source),
    'templates.import': ({ source }) => importTemplate(ports, source),
    'render.toFolder': async ({ id, folder }) => toFolder(ports, await ports.digests.digest(id), folder),
  }
}

async function toFolder(ports: RenderPorts, digest: Digest, folder: string): ReturnType<Answering<RenderOperations>['render.toFolder']> {
  const values = previewValues(sampleReader, digest)
  const inMail = pictureInMail(digest)
  const reader = { tags: sampleReader.tags, web: false }
  const counted = (html: string): string => mergeFields(withPictures(html, inMail), 'html', values, reader)
  const rendered = await ports.rendering.render(digest, { pictureAddress: beside, marks: false, counted })
  const { mjml, html, text, warnings, bytes, blockBytes } = merged(rendered, values, reader)
  const { eml, mailHtml } = await messageOf(ports, digest, rendered, values, reader)
  const web = mergeFields(rendered.html, 'html', previewValues(nobody, digest), { tags: [], web: true })
  const files = [
    { name: 'digest.mjml', content: mjml },
    { name: 'digest.html', content: digest.pictures.as === 'linked' ? mailHtml : html },
    { name: 'web.html', content: web },
    { name: 'digest.txt', content: text },
    { name: 'digest.eml', content: eml },
  ]
  return { files: await ports.files.write(folder, files, rendered.pictures), warnings, bytes, blockBytes }
}

/** A preview shows whole pictures: making every width while one writes would be for nothing. */
const whole = (file: string): string => `images/${wholePicture(file)}`

/** Pictures as files in the folder `images`. */
const beside = (file: string): string => `images/${file}`

const nobody = { name: '', email: '', attributes: {}, tags: [] }

/** The message with its pictures embedded or linked, as the digest has it. */
async function messageOf(
  ports: RenderPorts,
  digest: Digest,
  { html, text, pictures }: RenderedDigest,
  values: MergeValues,
  onlooker: Onlooker,
): Promise<{ readonly eml: Uint8Array; readonly mailHtml: string }> {
  const mailHtml = compileMerge(withPictures(html, pictureInMail(digest)), 'html')(values, onlooker)
  const eml = await ports.emlWriter.eml({
    subject: mergeFields(digest.subject, 'header', values),
    text: mergeFields(text, 'text', values, onlooker),
    html: mailHtml,
    pictures: digest.pictures.as === 'linked' ? [] : pictures.map(file => ({ file, cid: contentIdOf(file) })),
  })
  return { eml, mailHtml }
}

function merged(rendered: RenderedDigest, values: MergeValues, onlooker: Onlooker): RenderedDigest {
  const html = mergeFields(rendered.html, 'html', values, onlooker)
  return { ...rendered, html, text: mergeFields(rendered.text, 'text', values, onlooker) }
}
