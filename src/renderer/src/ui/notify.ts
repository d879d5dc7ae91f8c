import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import type { Notice, Undoable } from '../../../core/base/port.ts'
import { tell, type ProblemWords } from '../../../core/base/problem.ts'
import { ask } from '../ask.ts'
import { ToldStep } from './ToldStep.tsx'

const steps: Undoable[] = []
const problemMs = 12_000
/** The notice of each series that was shown last. */
const shownOf = new Map<string, string>()

/**
 * Says what was just done, with the way to take it back; nothing when nothing changed. Of steps that follow each other
 * key by key, a `series`, only the last is shown.
 */
export function told(undoable: Undoable | null, series: string | null = null): void {
  if (!undoable) return
  remembered(undoable)
  const id = noticeId(undoable)
  if (series !== null) {
    const before = shownOf.get(series)
    if (before) notifications.hide(before)
    shownOf.set(series, id)
  }
  notifications.show({
    id,
    message: createElement(ToldStep, { label: undoable.label, onUndo: () => void undo(undoable) }),
    withCloseButton: true,
  })
}

/** Keeps a step that is before one's eyes and need not be told, to be taken back by the undo key. */
export function remembered(undoable: Undoable | null): void {
  if (undoable) steps.push(undoable)
}

/** Says a thing that cannot be undone, or has no need to be. */
export function say(words: string): void {
  notifications.show({ message: words })
}

/** Takes back the last step of this window that has not been taken back yet. */
export async function undoLast(): Promise<void> {
  const last = steps.at(-1)
  if (last) await undo(last)
  else say('There is nothing to undo.')
}

async function undo(step: Undoable): Promise<void> {
  steps.splice(steps.indexOf(step), 1)
  notifications.hide(noticeId(step))
  const undone = await attempt(() => ask('edit.undo', step.undo))
  if (undone) say(`Undone: ${undone.label}`)
}

const noticeId = ({ undo }: Undoable): string => `undo ${undo}`

/** Shows a failure: what happened in bold, what to do beneath. */
export function showProblem({ what, remedy }: ProblemWords): void {
  notifications.show({ title: what, message: remedy, color: 'red', autoClose: problemMs, role: 'alert' })
}

/** Shows what the newsroom says of its own accord. */
export function showNotice({ level, what, remedy }: Notice): void {
  notifications.show({
    title: what,
    message: remedy,
    color: level === 'info' ? 'ink' : level === 'warning' ? 'yellow' : 'red',
    autoClose: problemMs,
  })
}

/** Does a step and shows its failure; undefined when it failed. */
export async function attempt<T>(step: () => Promise<T>): Promise<T | undefined> {
  try {
    return await step()
  } catch (error) {
    showProblem(tell(error))
    return undefined
  }
}
