import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import { Shortcut } from '../ui/Shortcut.tsx'
import { NewSuggestions } from './NewSuggestions.tsx'
import { places } from './places.ts'
import { ProgressList } from './ProgressList.tsx'
import type { Route } from './route.ts'
import classes from './Rail.module.css'

/** The way to every screen, and the long work under way. */
export function Rail({ route }: { readonly route: Route }): ReactElement {
  return (
    <nav className={classes.rail} aria-label="Screens">
      <p className={classes.masthead} aria-label="Broadsheet">
        B
      </p>
      <ul className={classes.places}>
        {places.map(({ label, path, icon: Icon, shortcut, screens }) => (
          <li key={path}>
            <Tooltip label={<Shortcut words={label} keys={shortcut} />} position="right">
              <a href={path} className={classes.place} aria-current={screens.includes(route.screen) ? 'page' : undefined} draggable={false}>
                <Icon size={20} strokeWidth={1.6} aria-hidden="true" />
                {label}
                {screens.includes('inbox') && <NewSuggestions />}
              </a>
            </Tooltip>
          </li>
        ))}
      </ul>
      <ProgressList />
    </nav>
  )
}
