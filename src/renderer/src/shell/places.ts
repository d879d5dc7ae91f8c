import { Inbox, Library, Mails, Newspaper, Send, Settings, Users, type LucideIcon } from 'lucide-react'
import type { Command } from '../../../contract/shell.ts'
import type { Route } from './route.ts'

/** A screen of the rail. */
export interface Place {
  readonly label: string
  readonly path: string
  readonly icon: LucideIcon
  readonly command: Command
  readonly shortcut: string
  readonly screens: readonly Route['screen'][]
}

/** The screens in the order of the rail and of the native menu. */
export const places: readonly Place[] = [
  { label: 'Library', path: '#/library', icon: Library, command: 'go-library', shortcut: 'mod+1', screens: ['library'] },
  { label: 'Inbox', path: '#/inbox', icon: Inbox, command: 'go-inbox', shortcut: 'mod+2', screens: ['inbox', 'sources'] },
  {
    label: 'Digests',
    path: '#/digests',
    icon: Newspaper,
    command: 'go-digests',
    shortcut: 'mod+3',
    screens: ['digests', 'digest', 'send', 'themes', 'templates'],
  },
  { label: 'Subscribers', path: '#/subscribers', icon: Users, command: 'go-subscribers', shortcut: 'mod+4', screens: ['subscribers'] },
  {
    label: 'Deliveries',
    path: '#/deliveries',
    icon: Send,
    command: 'go-deliveries',
    shortcut: 'mod+5',
    screens: ['deliveries', 'delivery'],
  },
  { label: 'Mailbox', path: '#/mailbox', icon: Mails, command: 'go-mailbox', shortcut: 'mod+6', screens: ['mailbox'] },
  { label: 'Settings', path: '#/settings', icon: Settings, command: 'go-settings', shortcut: 'mod+,', screens: ['settings'] },
]
