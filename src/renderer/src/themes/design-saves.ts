import type { Template } from '../../../core/compose/template.ts'
import type { Theme } from '../../../core/compose/theme.ts'
import { ask } from '../ask.ts'
import { attempt } from '../ui/notify.ts'

let underWay: Promise<unknown> = Promise.resolve()
let saveNow: () => void = () => {}

/** Saves a theme once all before it are saved; undefined when that failed, which is told. */
export const saveTheme = (theme: Theme): Promise<Theme | undefined> => saveInTurn(() => ask('themes.save', theme))

/** Saves a template once all before it are saved; undefined when that failed, which is told. */
export const saveTemplate = (template: Template): Promise<Template | undefined> => saveInTurn(() => ask('templates.save', template))

function saveInTurn<T>(save: () => Promise<T>): Promise<T | undefined> {
  const saved = underWay.then(() => attempt(save))
  underWay = saved
  return saved
}

/** Whoever edits a design says how to save at once what waits to be saved. */
export function savesBy(now: () => void): void {
  saveNow = now
}

/** Resolves when all edits of the open design are saved: before it goes out as a file, is copied or removed. */
export async function allSaved(): Promise<void> {
  saveNow()
  await underWay
}

/** `Gazette 2`, `Gazette 3`: the first that no design has. */
export function nameOfCopy(name: string, all: readonly { readonly name: string }[]): string {
  const taken = new Set(all.map(each => each.name))
  const base = name.replace(/ \d+$/, '')
  let count = 2
  while (taken.has(`${base} ${count}`)) count++
  return `${base} ${count}`
}
