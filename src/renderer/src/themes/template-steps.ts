import type { Template } from '../../../core/compose/template.ts'
import { ask } from '../ask.ts'
import { shell } from '../host.ts'
import { navigate } from '../shell/route.ts'
import { attempt, say, told } from '../ui/notify.ts'
import { allSaved, nameOfCopy, saveTemplate } from './design-saves.ts'

/** Shows a template. */
export const openTemplate = (id: string): void => navigate(`#/templates/${encodeURIComponent(id)}`)

/** Makes a template of the library's own from any, and opens it. */
export async function duplicateTemplate(template: Template): Promise<void> {
  await allSaved()
  const templates = await attempt(() => ask('templates.list', undefined))
  if (!templates) return
  const copy = await saveTemplate({ ...template, id: '', name: nameOfCopy(template.name, templates) })
  if (copy) openTemplate(copy.id)
}

/** Removes a template; the notification takes it back. */
export async function removeTemplate(id: string): Promise<void> {
  await allSaved()
  const undoable = await attempt(() => ask('templates.remove', id))
  if (!undoable) return
  navigate('#/templates')
  told(undoable)
}

/** Saves a template as a file for others. */
export async function saveTemplateFile(id: string): Promise<void> {
  await allSaved()
  const file = await attempt(() => ask('templates.export', id))
  const where = file && (await attempt(() => shell.saveFile({ name: file.name, text: file.text })))
  if (where) say(`Saved to ${where}.`)
}
