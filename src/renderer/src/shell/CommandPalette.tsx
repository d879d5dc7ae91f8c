import { Spotlight } from '@mantine/spotlight'
import { Search } from 'lucide-react'
import { useState, type ReactElement } from 'react'
import { Keys } from '../ui/Shortcut.tsx'
import { commandsNow, type Command } from './commands.ts'

/** Every command by its name (Mod+K). */
export function CommandPalette(): ReactElement {
  const [commands, setCommands] = useState<readonly Command[]>([])
  return (
    <Spotlight
      attributes={{ content: { 'aria-label': 'Commands' } }}
      shortcut={null}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      scrollable
      maxHeight={420}
      highlightQuery
      nothingFound="No command is called that."
      onSpotlightOpen={() => setCommands(commandsNow().filter(({ keysOnly }) => !keysOnly))}
      searchProps={{ leftSection: <Search size={17} />, placeholder: 'What would you like to do?', 'aria-label': 'Find a command' }}
      actions={groupsOf(commands)}
    />
  )
}

function groupsOf(
  commands: readonly Command[],
): { group: string; actions: { id: string; label: string; onClick: () => void; rightSection: ReactElement | null }[] }[] {
  // What was offered last belongs to what is before one's eyes.
  return [...Map.groupBy(commands, ({ group }) => group)].toReversed().map(([group, members]) => ({
    group,
    actions: members.map(({ id, label, shortcut, run }) => ({
      id,
      label,
      onClick: run,
      rightSection: shortcut ? <Keys keys={shortcut} /> : null,
    })),
  }))
}
