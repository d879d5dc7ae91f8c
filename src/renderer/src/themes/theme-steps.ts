import type { Theme } from '../../../core/compose/theme.ts'
import { ask } from '../ask.ts'
import { shell } from '../host.ts'
import { navigate } from '../shell/route.ts'
import { attempt, say, told } from '../ui/notify.ts'
import { allSaved, saveTheme } from './theme-saves.ts'

/** Shows a theme in the theme editor. */
export const openTheme = (id: string): void => navigate(`#/themes/${encodeURIComponent(id)}`)

/** Makes a theme of the library's own from any, and opens it. */
export async function duplicateTheme(theme: Theme): Promise<void> {
  await allSaved()
  const themes = await attempt(() => ask('themes.list', undefined))
  if (!themes) return
  const copy = await saveTheme({ ...theme, id: '', name: nameOfCopy(theme.name, new Set(themes.map(({ name }) => name))) })
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

/** Takes in a theme that somebody saved as a file, and opens it. */
export async function openThemeFile(): Promise<void> {
  const source = await attempt(() => shell.chooseFile({ title: 'Open a theme', extensions: ['json'] }))
  if (!source) return
  const theme = await attempt(() => ask('themes.import', { source }))
  if (theme) openTheme(theme.id)
}

/** Saves a theme as a file for others. */
export async function saveThemeFile(id: string): Promise<void> {
  await allSaved()
  const file = await attempt(() => ask('themes.export', id))
  const where = file && (await attempt(() => shell.saveFile({ name: file.name, text: file.text })))
  if (where) say(`Saved to ${where}.`)
}

/** `Gazette 2`, `Gazette 3`: the first that no theme has. */
function nameOfCopy(name: string, taken: ReadonlySet<string>): string {
  const base = name.replace(/ \d+$/, '')
  let count = 2
  while (taken.has(`${base} ${count}`)) count++
  return `${base} ${count}`
}
