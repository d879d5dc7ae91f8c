import { Button } from '@mantine/core'
import { FileDown, Link, Newspaper, Rss } from 'lucide-react'
import type { ReactElement } from 'react'
import { openDialog } from '../shell/dialogs.ts'
import { focusScoopField } from './ScoopField.tsx'
import classes from './EmptyLibrary.module.css'

const ways = [
  {
    icon: Link,
    title: 'Scoop an address',
    text: 'Paste the address of an article in the field above and press Enter; several at once will do. Or drop links and saved pages here, or use the bookmark in the settings.',
  },
  {
    icon: Newspaper,
    title: 'Bring a topic page',
    text: 'Save or copy a whole Scoop.it topic page. Its scoops come in with their insights, tags and comments, and the topic itself.',
  },
  {
    icon: Rss,
    title: 'Read in a feed',
    text: 'Give the address or the file of an RSS, Atom or JSON feed. What you have already is told apart and left alone.',
  },
] as const

/** The first look at a library: what it is for, and three ways to begin. */
export function EmptyLibrary(): ReactElement {
  return (
    <div className={classes.empty}>
      <h2 className={classes.title}>Nothing scooped yet</h2>
      <p className={classes.lead}>
        The library keeps the articles you may want to send your readers, with your own insight on each. Everything stays in a folder on
        this computer.
      </p>
      <ul className={classes.ways}>
        {ways.map(({ icon: Icon, title, text }) => (
          <li key={title} className={classes.way}>
            <Icon size={22} strokeWidth={1.4} aria-hidden="true" />
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        <Button leftSection={<Link size={15} />} onClick={focusScoopField}>
          Scoop an address
        </Button>
        <Button variant="default" leftSection={<FileDown size={15} />} onClick={() => openDialog({ is: 'import', source: null })}>
          Import a page or a feed
        </Button>
      </div>
    </div>
  )
}
