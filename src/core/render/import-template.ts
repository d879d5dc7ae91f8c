import type { Collection } from '../base/collection.ts'
import type { Source } from '../base/port.ts'
import { Problem } from '../base/problem.ts'
import { escapeHtml } from '../base/html.ts'
import { oneLine } from '../base/text.ts'
import { keep } from '../compose/answer-designs.ts'
import { blankTemplate } from '../compose/blank-template.ts'
import { isJson, readTemplateFile } from '../compose/design-file.ts'
import type { Template } from '../compose/template.ts'
import { documentFault } from './mjml-faults.ts'

/** What importing a template takes. */
export interface TemplateImportPorts {
  readonly ownTemplates: Collection<Template>
  readonly readBytes: (source: Source) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>
}

/**
 * A template file as a template of the library's own: an MJML document, kept as it is to the last byte, or a template that
 * Broadsheet exported. Throws file-not-understood, with the line where an MJML document is broken.
 */
export async function importTemplate(ports: TemplateImportPorts, source: Source): Promise<Template> {
  const { name, text } = await textOfDesign(ports, source)
  return keep(ports.ownTemplates, { ...readTemplate(name, text), id: '' })
}

/** The text of a design's file, to the last sign. */
export async function textOfDesign({ readBytes }: Pick<TemplateImportPorts, 'readBytes'>, source: Source) {
  const { name, bytes } = await readBytes(source)
  return { name, text: exactText(name, bytes) }
}

/** The template in a file: one that Broadsheet exported, or an MJML document. Throws file-not-understood. */
export function readTemplate(name: string, text: string): Template {
  return isJson(text) ? readTemplateFile(name, text) : mjmlTemplate(name, text)
}

function mjmlTemplate(name: string, mjml: string): Template {
  const fault = documentFault(mjml)
  if (fault) {
    const place = `line ${fault.line}, column ${fault.column}`
    throw new Problem(
      'file-not-understood',
      `${name} cannot be used, ${place}: ${fault.message}`,
      'Correct the file, then import it again.',
    )
  }
  const title = oneLine(plain(contentOf(mjml, 'mj-title')))
  return {
    ...blankTemplate('broadsheet'),
    name: oneLine(name.replace(/^.*[\\/]/, '').replace(/\.(?:mjml|xml|txt)$/i, '')) || title || 'MJML document',
    description: title === '' ? 'An MJML document.' : `An MJML document: ${title}`,
    subject: title === '' ? '[[Write the subject]]' : title,
    preheader: oneLine(plain(contentOf(mjml, 'mj-preview'))),
    sections: [],
    mjml,
  }
}

/** Only text that comes out as it went in: decoding a byte order mark or a wrong byte away would lose something. */
function exactText(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new Problem(
      'file-not-understood',
      `${name} is not written in UTF-8.`,
      'Save it as UTF-8 in a text editor, then import it again.',
      {
        cause,
      },
    )
  }
}

function contentOf(mjml: string, tag: string): string {
  return new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}\\s*>`, 'i').exec(mjml.replace(/<!--[\s\S]*?-->/g, ''))?.[1] ?? ''
}

const entities: Readonly<Record<string, string>> = Object.fromEntries(['&', '<', '>', '"', "'"].map(sign => [escapeHtml(sign), sign]))

function plain(markup: string): string {
  return markup
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity] ?? entity)
}
