import type { ReactElement, ReactNode } from 'react'
import { useContextMenu, type MenuEntry } from '../ui/ContextMenu.tsx'
import classes from './ThemesScreen.module.css'

interface Design {
  readonly id: string
  readonly name: string
  readonly description: string
}

interface DesignListProps<T extends Design> {
  readonly kind: 'themes' | 'templates'
  readonly designs: readonly T[]
  readonly own: ReadonlySet<string>
  readonly shown: string
  /** Said where there is none of one's own yet. */
  readonly none: string
  readonly renderDrawing: (design: T) => ReactNode
  readonly entries: (design: T, isOwn: boolean) => readonly MenuEntry[]
}

/** The library's own designs, then those that come with Broadsheet. */
export function DesignList<T extends Design>({
  kind,
  designs,
  own,
  shown,
  none,
  renderDrawing,
  entries,
}: DesignListProps<T>): ReactElement {
  const menu = useContextMenu()
  const rows = (all: readonly T[]): ReactElement => (
    <ul className={classes.rows}>
      {all.map(design => (
        <li key={design.id}>
          <a
            className={classes.row}
            href={`#/${kind}/${encodeURIComponent(design.id)}`}
            aria-current={design.id === shown ? 'page' : undefined}
            draggable={false}
            title={design.description}
            onContextMenu={event => menu.open(event, entries(design, own.has(design.id)))}
          >
            <span className={classes.small}>{renderDrawing(design)}</span>
            <span className={classes.label}>{design.name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
  const mine = designs.filter(({ id }) => own.has(id))
  return (
    <nav className={classes.list} aria-label={kind === 'themes' ? 'Themes' : 'Templates'}>
      <h2>Your own</h2>
      {mine.length === 0 ? <p className={classes.none}>{none}</p> : rows(mine)}
      <h2>With Broadsheet</h2>
      {rows(designs.filter(({ id }) => !own.has(id)))}
      {menu.menu}
    </nav>
  )
}
