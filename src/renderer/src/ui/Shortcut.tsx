import { Kbd } from '@mantine/core'
import type { ReactElement } from 'react'
import classes from './Shortcut.module.css'

/** A shortcut as keys: `mod+shift+Z` is ⇧⌘Z on a Mac, Ctrl Shift Z elsewhere. The first way where there are several. */
export function Keys({ keys }: { readonly keys: string }): ReactElement {
  const [way = ''] = keys.split(' ')
  return (
    <span className={classes.keys}>
      {way.split('+').map(key => (
        <Kbd key={key} size="xs">
          {nameOf(key)}
        </Kbd>
      ))}
    </span>
  )
}

/** Words with a shortcut beside them, as tooltips show it. */
export function Shortcut({ words, keys }: { readonly words: string; readonly keys: string }): ReactElement {
  return (
    <span className={classes.shortcut}>
      {words} <Keys keys={keys} />
    </span>
  )
}

const mac = navigator.platform.startsWith('Mac')
const names: Readonly<Record<string, string>> = {
  mod: mac ? '⌘' : 'Ctrl',
  shift: mac ? '⇧' : 'Shift',
  alt: mac ? '⌥' : 'Alt',
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

const nameOf = (key: string): string => names[key] ?? key
