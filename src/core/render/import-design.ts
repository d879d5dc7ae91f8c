import type { Collection } from '../base/collection.ts'
import type { Source } from '../base/port.ts'
import { Problem } from '../base/problem.ts'
import { keep } from '../compose/answer-designs.ts'
import { designKind } from '../compose/design-file.ts'
import type { DigestPorts } from '../compose/digest-ports.ts'
import { readSharedTheme } from '../compose/share-theme.ts'
import type { Theme } from '../compose/theme.ts'
import { readTemplate, textOfDesign, type TemplateImportPorts } from './import-template.ts'
import type { ImportedDesign } from './render-operations.ts'

/** What importing a design takes. */
export interface DesignImportPorts extends TemplateImportPorts {
  readonly ownThemes: Collection<Theme>
  readonly pictures: DigestPorts['pictures']
}

/** A file with a theme or a template in it, whichever it is, as one of the library's own. Throws file-not-understood. */
export async function importDesign(ports: DesignImportPorts, source: Source): Promise<ImportedDesign> {
  const { name, text } = await textOfDesign(ports, source)
  const kind = designKind(text)
  if (kind === null)
    throw new Problem(
      'file-not-understood',
      `${name} is neither a theme nor a template of Broadsheet’s.`,
      'Choose a file that was saved as one, or an MJML document.',
    )
  if (kind === 'theme') {
    const theme = await keep(ports.ownThemes, { ...(await readSharedTheme(ports, name, text)), id: '' })
    return { is: 'theme', id: theme.id, name: theme.name }
  }
  const template = await keep(ports.ownTemplates, { ...readTemplate(name, text), id: '' })
  return { is: 'template', id: template.id, name: template.name }
}
