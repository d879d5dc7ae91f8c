import type { Theme } from '../../../core/compose/theme.ts'
import { ask } from '../ask.ts'
import { attempt } from '../ui/notify.ts'

let underWay: Promise<unknown> = Promise.resolve()
let saveNow: () => void = () => {}

/** Saves a theme once all before it are saved; undefined when that failed, which is told. */
export function saveTheme(theme: Theme): Promise<Theme | undefined> {
  const saved = underWay.then(() => attempt(() => ask('themes.save', theme)))
  underWay = saved
  return saved
}

/** Whoever edits a theme says how to save at once what waits to be saved. */
export function savesBy(now: () => void): void {
  saveNow = now
}

/** Resolves when all edits of the open theme are saved: before it goes out as a file, is copied or removed. */
export async function allSaved(): Promise<void> {
  saveNow()
  await underWay
}
