import { Copy, FileDown, Trash2 } from 'lucide-react'
import type { Template } from '../../../core/compose/template.ts'
import type { MenuEntry } from '../ui/ContextMenu.tsx'
import { duplicateTemplate, removeTemplate, saveTemplateFile } from './template-steps.ts'

/** What one may do with a template. */
export function templateEntries(template: Template, isOwn: boolean): readonly MenuEntry[] {
  return [
    { label: 'Duplicate', icon: Copy, run: () => void duplicateTemplate(template) },
    { label: 'Share…', icon: FileDown, run: () => void saveTemplateFile(template.id) },
    ...(isOwn ? [null, { label: 'Remove', icon: Trash2, danger: true, run: () => void removeTemplate(template.id) }] : []),
  ]
}
