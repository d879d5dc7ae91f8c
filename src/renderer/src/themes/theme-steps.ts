import type { Theme } from '../../../core/compose/theme.ts'
import { ask } from '../ask.ts'
import { shell } from '../host.ts'
import { navigate } from '../shell/route.ts'
import { attempt, say, told } from '../ui/notify.ts'
import { allSaved, nameOfCopy, saveTheme } from './design-saves.ts'

/** Shows a theme in the theme editor. */
export const openTheme = (id: string): void => navigate(`#/themes/${encodeURIComponent(id)}`)

/** Makes a theme of the library's own from any, and opens it. */
export async function duplicateTheme(theme: Theme): Promise<void> {
  await allSaved()
  const themes = await attempt(() => ask('themes.list', undefined))
  if (!themes) return
  const copy = await saveTheme({ ...theme, id: '', name: nameOfCopy(theme.name, themes) })
  if (copy) openTheme(copy.id)
}

/** Removes a theme; the notification takes it back. */
export async function removeTheme(id: string): Promise<void> {
  await allSaved()
  const undoable = await attempt(() => ask('themes.remove', id))
  if (!undoable) return
  navigate('#/themes')
  told(undoable)
}

/** Saves a theme as a file for others. */
export async function saveThemeFile(id: string): Promise<void> {
  await allSaved()
  const file = await attempt(() => ask('themes.export', id))
  const where = file && (await attempt(() => shell.saveFile({ name: file.name, text: file.text })))
  if (where) say(`Saved to ${where}.`)
}
