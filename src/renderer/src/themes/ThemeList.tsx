import { Copy, FileDown, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Theme } from '../../../core/compose/theme.ts'
import { useContextMenu, type MenuEntry } from '../ui/ContextMenu.tsx'
import { ThemeDrawing } from './ThemeDrawing.tsx'
import { duplicateTheme, removeTheme, saveThemeFile } from './theme-steps.ts'
import classes from './ThemesScreen.module.css'

interface ThemeListProps {
  readonly themes: readonly Theme[]
  readonly own: ReadonlySet<string>
  readonly shown: string
}

/** The library's own themes, then those that come with Broadsheet. */
export function ThemeList({ themes, own, shown }: ThemeListProps): ReactElement {
  const menu = useContextMenu()
  const rows = (all: readonly Theme[]): ReactElement => (
    <ul className={classes.rows}>
      {all.map(theme => (
        <li key={theme.id}>
          <a
            className={classes.row}
            href={`#/themes/${encodeURIComponent(theme.id)}`}
            aria-current={theme.id === shown ? 'page' : undefined}
            draggable={false}
            title={theme.description}
            onContextMenu={event => menu.open(event, themeEntries(theme, own.has(theme.id)))}
          >
            <span className={classes.small}>
              <ThemeDrawing theme={theme} />
            </span>
            <span className={classes.label}>{theme.name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
  const mine = themes.filter(({ id }) => own.has(id))
  return (
    <nav className={classes.list} aria-label="Themes">
      <h2>Your own</h2>
      {mine.length === 0 ? <p className={classes.none}>None yet. Duplicate one below, and change it.</p> : rows(mine)}
      <h2>With Broadsheet</h2>
      {rows(themes.filter(({ id }) => !own.has(id)))}
      {menu.menu}
    </nav>
  )
}

/** What one may do with a theme. */
export function themeEntries(theme: Theme, isOwn: boolean): readonly MenuEntry[] {
  return [
    { label: 'Duplicate', icon: Copy, run: () => void duplicateTheme(theme) },
    { label: 'Save as a file…', icon: FileDown, run: () => void saveThemeFile(theme.id) },
    ...(isOwn ? [null, { label: 'Remove', icon: Trash2, danger: true, run: () => void removeTheme(theme.id) }] : []),
  ]
}
