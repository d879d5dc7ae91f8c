import { editDistance } from '../node/index/edit-distance.ts'
import { commands } from './commands.ts'

/** How every command is called, and where the library is. */
export function overview(): string {
  const lines = Object.values(commands).map(({ usage }) => `  ${usage.replaceAll('\n', '\n  ')}`)
  const ask = 'broadsheet help <command> tells of one; broadsheet --version says which Broadsheet this is.'
  const library = 'The library is --library, else BROADSHEET_LIBRARY, else the folder Broadsheet in your home folder.'
  return `broadsheet <command> [--library DIR] [--json]\n\n${lines.join('\n')}\n\n${ask}\n${library}\n`
}

/** What to say of a word that is no command: the one that is nearly written so, where there is one, and where all are listed. */
export function noSuchCommand(word: string): string {
  const [nearest] = Object.keys(commands)
    .map(name => ({ name, distance: editDistance(word, name, 2, false) }))
    .filter(({ distance }) => distance <= 2 && distance < word.length)
    .toSorted((a, b) => a.distance - b.distance)
  const guess = nearest ? ` Did you mean “${nearest.name}”?` : ''
  return `There is no command “${word}”.${guess}\nUsage: broadsheet <command>; broadsheet help lists them.`
}
