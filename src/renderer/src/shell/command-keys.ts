import { getHotkeyHandler } from '@mantine/hooks'
import { useEffect } from 'react'
import { shell } from '../host.ts'
import { commandsNow, runCommand, type Command } from './commands.ts'

/** Lets keys and the native menu run the commands on offer; call once. */
export function useCommandKeys(): void {
  useEffect(() => {
    addEventListener('keydown', onKeyDown)
    const leaveMenu = shell.onCommand(runCommand)
    return () => {
      removeEventListener('keydown', onKeyDown)
      leaveMenu()
    }
  }, [])
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || document.querySelector('[aria-modal="true"]')) return
  const command = commandsNow().findLast(each => waysOf(each).some(way => heard(event, way)))
  if (!command) return
  event.preventDefault()
  command.run()
}

const waysOf = ({ shortcut }: Command): readonly string[] => shortcut?.split(' ') ?? []

/** While somebody writes, bare keys are letters and undo is the text's own. */
function heard(event: KeyboardEvent, way: string): boolean {
  if (isWriting(event.target) && (!way.startsWith('mod+') || /\+Z$/i.test(way))) return false
  // In an open menu, arrows and letters choose.
  if (event.target instanceof Element && event.target.closest('[role="menu"]')) return false
  let matched = false
  getHotkeyHandler([[way, () => (matched = true), { preventDefault: false }]])(event)
  return matched
}

/** True for a field that takes what is typed and pasted. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || (/^(input|textarea|select)$/i.test(target.tagName) && !isSwitch(target)))
  )
}

const isSwitch = (target: HTMLElement): boolean => target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type)
