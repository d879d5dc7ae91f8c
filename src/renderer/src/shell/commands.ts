import { useEffect, useState } from 'react'

/** Something one can do here and now: by key, from the palette, or from the native menu. */
export interface Command {
  /** The native menu's own name (`find`, `undo`, …) where it has one. */
  readonly id: string
  readonly label: string
  /** What it belongs to, in the palette. */
  readonly group: string
  /** `mod+K`, `J`, `Delete`; `mod` is ⌘ on a Mac and Ctrl elsewhere. Further ways follow after spaces. */
  readonly shortcut?: string
  /** Left out of the palette: it means nothing without what has the focus. */
  readonly keysOnly?: boolean
  /** Left out of everything while false. */
  readonly enabled?: boolean
  readonly run: () => void
}

const offered = new Map<symbol, readonly Command[]>()

/** Offers commands for as long as the component is there. What is offered later goes before what was offered earlier. */
export function useCommands(commands: readonly Command[]): void {
  const [token] = useState(() => Symbol('commands'))
  useEffect(() => {
    offered.set(token, commands)
  })
  useEffect(() => () => void offered.delete(token), [token])
}

/** Everything one can do now, one command an id, the latest offer of it. */
export function commandsNow(): readonly Command[] {
  const enabled = [...offered.values()].flat().filter(({ enabled }) => enabled !== false)
  return [...new Map(enabled.map(command => [command.id, command])).values()]
}

/** Does what an id stands for here; nothing where it stands for nothing. */
export function runCommand(id: string): void {
  commandsNow()
    .find(command => command.id === id)
    ?.run()
}
