import { Copy, FileDown, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Theme } from '../../../core/compose/theme.ts'
import type { MenuEntry } from '../ui/ContextMenu.tsx'
import { DesignList } from './DesignList.tsx'
import { ThemeDrawing } from './ThemeDrawing.tsx'
import { duplicateTheme, removeTheme, saveThemeFile } from './theme-steps.ts'

interface ThemeListProps {
  readonly themes: readonly Theme[]
  readonly own: ReadonlySet<string>
  readonly shown: string
}

/** The themes to choose from. */
export function ThemeList({ themes, ...rest }: ThemeListProps): ReactElement {
  return (
    <DesignList
      {...rest}
      kind="themes"
      designs={themes}
      none="None yet. Duplicate one below, and change it."
      renderDrawing={theme => <ThemeDrawing theme={theme} />}
      entries={themeEntries}
    />
  )
}

/** What one may do with a theme. */
export function themeEntries(theme: Theme, isOwn: boolean): readonly MenuEntry[] {
  return [
    { label: 'Duplicate', icon: Copy, run: () => void duplicateTheme(theme) },
    { label: 'Share…', icon: FileDown, run: () => void saveThemeFile(theme.id) },
    ...(isOwn ? [null, { label: 'Remove', icon: Trash2, danger: true, run: () => void removeTheme(theme.id) }] : []),
  ]
}
