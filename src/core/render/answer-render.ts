import type { Answering } from '../base/answering.ts'
import type { Digest } from '../compose/digest.ts'
import { importDesign } from './import-design.ts'
import { importTemplate } from './import-template.ts'
import { withPictures } from './mail-parts.ts'
import { mjmlFaultsOf } from './mjml-faults-of.ts'
import { mergeFields } from './merge-fields.ts'
import { pictureInMail } from './picture-address.ts'
import { wholePicture } from './picture-width.ts'
import type { RenderOperations } from './render-operations.ts'
import type { RenderPorts } from './render-ports.ts'
import { filledIn, renderedFiles } from './rendered-files.ts'
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
      return filledIn(await ports.rendering.render(digest, { pictureAddress: whole, marks: true, counted, theme }), values, onlooker)
    },
    'render.mjmlDraft': ({ digest, blockId }) => ports.rendering.draft(digest, blockId),
    'render.mjmlFaults': order => mjmlFaultsOf(ports.rendering, order),
    'render.vocabulary': async () => ({
      elements: await ports.compiler.vocabulary(),
      fields: [...new Set((await ports.readers()).flatMap(({ attributes }) => Object.keys(attributes)))].toSorted(),
    }),
    'designs.import': ({ source }) => importDesign(ports, source),
    'templates.import': ({ source }) => importTemplate(ports, source),
    'render.asZip': async id => asZip(ports, await ports.digests.digest(id)),
    'render.toFolder': async ({ id, folder }) => toFolder(ports, await ports.digests.digest(id), folder),
  }
}

async function toFolder(ports: RenderPorts, digest: Digest, folder: string): ReturnType<Answering<RenderOperations>['render.toFolder']> {
  const { files, rendered } = await renderedFiles(ports, digest)
  const { warnings, bytes, blockBytes, pictures } = rendered
  return { files: await ports.files.write(folder, files, pictures), warnings, bytes, blockBytes }
}

async function asZip(ports: RenderPorts, digest: Digest): ReturnType<Answering<RenderOperations>['render.asZip']> {
  const { files, rendered } = await renderedFiles(ports, digest)
  const base64 = await ports.zipWriter.zip(files, rendered.pictures, new Date(digest.changedAt))
  return { name: `digest-${digest.number}.zip`, base64 }
}

/** A preview shows whole pictures: making every width while one writes would be for nothing. */
const whole = (file: string): string => `images/${wholePicture(file)}`
