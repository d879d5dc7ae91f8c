import type { Source } from '../../../core/base/port.ts'
import type { ImportedDesign } from '../../../core/render/render-operations.ts'
import { ask } from '../ask.ts'
import { shell } from '../host.ts'
import { attempt, say } from '../ui/notify.ts'
import { openTemplate } from './template-steps.ts'
import { openTheme } from './theme-steps.ts'

/** Whether a file's name says that it holds a theme or a template; among these, any JSON may be one. */
export function isDesignFile(name: string): boolean {
  return /\.mjml$|\.(?:theme|template)\.json$/i.test(name) || (/\.json$/i.test(name) && /^#\/(?:themes|templates)/.test(location.hash))
}

/** Takes in a theme or a template that somebody saved as a file, and opens it. */
export async function openDesignFile(): Promise<void> {
  const source = await attempt(() => shell.chooseFile({ title: 'Open a theme or a template', extensions: ['json', 'mjml'] }))
  if (source) await importDesigns([source])
}

/** Takes in files with themes and templates, and opens the last. What cannot be used is told; the others come in. */
export async function importDesigns(sources: readonly Source[]): Promise<void> {
  const imported: ImportedDesign[] = []
  for (const source of sources) {
    const design = await attempt(() => ask('designs.import', { source }))
    if (design) imported.push(design)
  }
  const last = imported.at(-1)
  if (!last) return
  say(imported.length === 1 ? `“${last.name}” is a ${last.is} of yours now.` : `${imported.length} themes and templates are yours now.`)
  if (last.is === 'theme') openTheme(last.id)
  else openTemplate(last.id)
}
